internal import CPango

/// Which fonts are there: Pango quietly takes another one where a font is missing.
package enum FontCheck {
    /// Those of `families` that are not installed.
    package static func missing(_ families: [String]) -> [String] {
        CairoTurn.take { search(families) }
    }

    private static func search(_ families: [String]) -> [String] {
        guard let map = pango_cairo_font_map_new() else { return families }
        defer { g_object_unref(map) }
        var list: UnsafeMutablePointer<OpaquePointer?>?
        var count: Int32 = 0
        withUnsafeMutablePointer(to: &list) { list in
            list.withMemoryRebound(to: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?.self, capacity: 1)
            {
                pango_font_map_list_families(map, $0, &count)
            }
        }
        guard let list else { return families }
        defer { g_free(list) }
        var installed: Set<String> = []
        list.withMemoryRebound(to: UnsafeMutablePointer<PangoFontFamily>?.self, capacity: Int(count)) { names in
            for index in 0..<Int(count) {
                if let name = pango_font_family_get_name(names[index]) { installed.insert(String(cString: name)) }
            }
        }
        return families.filter { !installed.contains($0) }
    }
}
