import ArgumentParser
import DocumentModel
import PersonalData
import Register
import Web

/// Whether personal data is shown. By default it is covered, so that what is printed or exported can be passed on.
struct PersonalDataOptions: ParsableArguments {
    @Flag(help: "Show personal identity numbers; without it they are covered: ██████-████.")
    var personalData = false

    func shown(_ record: Record) -> Record { personalData ? record : RecordMask().masked(record) }

    func shown(_ outline: RecordOutline) -> RecordOutline {
        personalData ? outline : outline.covered(by: RecordMask().finder)
    }
}
