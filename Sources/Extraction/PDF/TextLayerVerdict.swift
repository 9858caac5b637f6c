/// Which of two readings of a page is believed: its text layer, or what was read from its image.
enum TextLayerVerdict: Hashable {
    case keepLayer
    /// With the reason, for the page's diagnostics.
    case replace(reason: String)

    /// So much of the words in common says that the layer is right and the engine, which errs here and there, confirms
    /// it.
    private static let agreement = 0.9
    /// A layer that lacks more of what was read with confidence is not this page's.
    private static let leastShared = 0.4
    /// Fewer words read with confidence prove nothing.
    private static let fewestSureWords = 4

    /// - Parameter sureTexts: the words read with confidence.
    /// - Parameter overScan: the layer lies over an image of the whole page: it is somebody's OCR.
    init(
        layer: TextLayer, reading: TextLayer, layerTexts: [String], readTexts: [String], sureTexts: [String],
        overScan: Bool
    ) {
        let sure = sureTexts.filter { $0.count > 2 }
        if overScan, sure.count >= Self.fewestSureWords,
            Self.common(layerTexts, sure) < Int(Self.leastShared * Double(sure.count))
        {
            self = .replace(reason: layer.suspicion ?? "it says something else than the page shows")
            return
        }
        if Self.agreement(layerTexts, readTexts) >= Self.agreement,
            (layer.knownShare ?? 1) >= (reading.knownShare ?? 1), Self.sections(layerTexts) >= Self.sections(readTexts)
        {
            self = .keepLayer
            return
        }
        guard let layerKnown = layer.knownShare, let readKnown = reading.knownShare else {
            self =
                overScan || layer.suspicion != nil
                ? .replace(reason: layer.suspicion ?? "it lies over a scanned image and differs from it") : .keepLayer
            return
        }
        let enough = Double(reading.letters) >= 0.8 * Double(layer.letters)
        if overScan {
            let isLayerBetter = layerKnown > readKnown + 0.05 && layer.suspicion == nil
            self =
                isLayerBetter || !enough
                ? .keepLayer : .replace(reason: layer.suspicion ?? "it lies over a scanned image and differs from it")
        } else {
            let isReadingBetter =
                readKnown > layerKnown + 0.04 || layer.brokenShare > 0.02
                || reading.swedishShare > layer.swedishShare + 0.01
            self =
                isReadingBetter && enough
                ? .replace(reason: layer.suspicion ?? "its words are less often known than those read from the image")
                : .keepLayer
        }
    }

    /// A layer that is not believed may still be right in a word, unless its characters are broken throughout.
    static func isWitness(_ layer: TextLayer) -> Bool { (layer.knownShare ?? 0) >= leastKnown }
    private static let leastKnown = 0.5

    /// Words in common, in whatever order, over the mean of both counts (the F1 measure): 0…1.
    static func agreement(_ first: [String], _ second: [String]) -> Double {
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        return 2 * Double(common(first, second)) / Double(first.count + second.count)
    }

    /// How many words both have.
    private static func common(_ first: [String], _ second: [String]) -> Int {
        var counts: [String: Int] = [:]
        for word in first { counts[word, default: 0] += 1 }
        var common = 0
        for word in second where counts[word, default: 0] > 0 {
            counts[word, default: 0] -= 1
            common += 1
        }
        return common
    }

    /// How many section marks there are: what bad readers lose first, reading `$`, `8` or `S`.
    private static func sections(_ texts: [String]) -> Int { texts.count { $0.contains("§") } }
}
