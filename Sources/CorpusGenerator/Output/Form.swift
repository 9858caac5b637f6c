package import Typesetting

/// The kind of file that a document is given out as.
package enum Form: Hashable, Sendable {
    /// Text as an editor would save it: paragraphs unbroken, a table with tabs, no page furniture.
    case flowing
    /// Text as taken from a PDF: printed lines, page furniture, form feeds; what stands side by side is mixed.
    case extracted
    case markdown
    case pdf
    case scan(Wear, ScanContainer)

    package var fileExtension: String {
        switch self {
        case .flowing, .extracted: "txt"
        case .markdown: "md"
        case .pdf: "pdf"
        case .scan(_, let container): container.fileExtension
        }
    }

    /// The form itself, or the nearest that can hold so many pages.
    package func holding(_ pages: Int) -> Form {
        if case .scan(let wear, .jpeg) = self, pages > 1 { return .scan(wear, .pdf) }
        return self
    }

    /// As gold records name it.
    package var origin: String {
        switch self {
        case .flowing, .extracted, .markdown: "text"
        case .pdf: "born-digital"
        case .scan: "scan"
        }
    }

    package var hasPages: Bool { self != .flowing && self != .markdown }

    /// Whether what is printed has a place that can be measured.
    package var hasBoxes: Bool { hasPages && self != .extracted }

    /// Name of the wear of a scan.
    package var wear: String? {
        if case .scan(let wear, _) = self { wear.name } else { nil }
    }

    /// Goes into the file's name.
    package var suffix: String {
        switch self {
        case .flowing, .pdf, .markdown: ""
        case .extracted: "-extracted"
        case .scan(let wear, let container): "-\(wear.name)\(container.suffix)"
        }
    }
}
