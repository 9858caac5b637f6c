/// An uncompressed TIFF of 8-bit gray pages, for tests.
enum SmallTIFF {
    static func bytes(pages: [(width: Int, height: Int, pixels: [UInt8])], resolution: Int = 300) -> [UInt8] {
        var file: [UInt8] = [0x49, 0x49, 42, 0, 0, 0, 0, 0]
        func little(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        var pointer = 4
        for page in pages {
            let strip = file.count
            file += page.pixels
            if file.count % 2 == 1 { file.append(0) }
            let ratio = file.count
            file += little(resolution, 4) + little(1, 4)
            file.replaceSubrange(pointer..<pointer + 4, with: little(file.count, 4))
            let entries: [(tag: Int, type: Int, value: Int)] = [
                (256, 4, page.width), (257, 4, page.height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, strip),
                (277, 3, 1), (278, 4, page.height), (279, 4, page.pixels.count), (282, 5, ratio), (283, 5, ratio),
                (296, 3, 2),
            ]
            file += little(entries.count, 2)
            for entry in entries {
                file += little(entry.tag, 2) + little(entry.type, 2) + little(1, 4) + little(entry.value, 4)
            }
            pointer = file.count
            file += little(0, 4)
        }
        return file
    }
}
