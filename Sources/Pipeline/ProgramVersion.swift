/// The program's version: part of the decision whether a document must be read again.
package enum ProgramVersion {
    package static let current = "0.4.0"
}
