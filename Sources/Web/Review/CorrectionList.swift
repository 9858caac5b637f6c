import Archive
import Corrections
import Foundation

/// Corrections with who made them, when and why, and a button that takes each back.
struct CorrectionList {
    let corrections: [StoredCorrection]
    let visit: Visit
    /// Leads each to its document.
    let showsDocument: Bool
    /// Covers what the viewer may not see.
    let cover: (String) -> String

    private var t: Wording { visit.t }

    var html: HTML {
        let rows = corrections.map { stored -> HTML in
            let correction = stored.correction
            let old: HTML = correction.old.map { MaskedText(cover($0)).html } ?? "<i>–</i>"
            let new: HTML = correction.new.map { MaskedText(cover($0)).html } ?? "<i>–</i>"
            let document: HTML = "<a href=\"\(Address("documents", stored.record))\"><code>\(stored.record)</code></a> "
            let undo: HTML = """
                <form method="post" action="\(Address("corrections", String(stored.number), "undo"))"><button class="plain">\(t("Ångra", "Undo"))</button></form>
                """
            let undone: HTML? = stored.undone.map { signature in
                "<p class=\"hint\">\(t("Ångrad av", "Undone by")) \(signature.by), \(Self.day(signature.at))</p>"
            }
            let reason: HTML? = stored.reason.map { ": \(cover($0))" }
            return """
                <li class="correction\(" undone", if: stored.undone != nil)"><p>\(document, if: showsDocument)<span class="tag">\(t.field(correction.field))</span> <del>\(old)</del> → <ins>\(new)</ins></p>
                <p class="hint">\(stored.made.by), \(Self.day(stored.made.at))\(reason)</p>\(undone)\(undo, if: stored.undone == nil && visit.viewer.may(.correct))</li>
                """
        }
        return "<ul class=\"corrections\">\(rows)</ul>"
    }

    /// ISO 8601, UTC, to the minute.
    static func day(_ date: Date) -> String {
        String(date.ISO8601Format().prefix(16)).replacing("T", with: " ")
    }
}
