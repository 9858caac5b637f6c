internal import CPango

/// Breaks text into lines and draws lines, with Pango.
///
/// Not Sendable: a Pango context belongs to one thread at a time. Callers take their turn (`CairoTurn`).
final class TextSetter {
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer
    private var descriptions: [TextStyle: OpaquePointer] = [:]
    private let options: OpaquePointer

    init() {
        map = pango_cairo_font_map_new()
        context = pango_font_map_create_context(map)
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string("sv"))
        options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
    }

    deinit {
        CairoTurn.take {
            for description in descriptions.values { pango_font_description_free(description) }
            cairo_font_options_destroy(options)
            g_object_unref(UnsafeMutableRawPointer(context))
            g_object_unref(map)
        }
    }

    /// Lines no wider than `width` points. Soft hyphens are gone: one at the end of a line has become a hyphen.
    func lines(_ runs: [Run], width: Double) -> [[Run]] {
        let text = runs.map(\.text).joined()
        if text.isEmpty { return [[]] }
        let bytes = Array(text.utf8)
        let layout = layout(runs)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD)
        var result: [[Run]] = []
        for number in 0..<pango_layout_get_line_count(layout) {
            guard let line = pango_layout_get_line_readonly(layout, number) else { continue }
            let start = Int(line.pointee.start_index)
            let end = start + Int(line.pointee.length)
            result.append(slice(runs, bytes: bytes, from: start, to: end))
        }
        return result
    }

    /// In points.
    func width(_ runs: [Run]) -> Double {
        let layout = layout(runs)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        var extents = PangoRectangle()
        pango_layout_get_extents(layout, nil, &extents)
        return Double(extents.width) / Double(PANGO_SCALE)
    }

    /// The ink of the runs, in points, from where the first letter begins and from the baseline; nil for white space.
    func ink(_ runs: [Run]) -> PageBox? {
        let layout = layout(runs)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        var ink = PangoRectangle()
        pango_layout_get_extents(layout, &ink, nil)
        guard ink.width > 0, ink.height > 0 else { return nil }
        let baseline = pango_layout_get_baseline(layout)
        let unit = Double(PANGO_SCALE)
        return PageBox(
            left: Double(ink.x) / unit, top: Double(ink.y - baseline) / unit, right: Double(ink.x + ink.width) / unit,
            bottom: Double(ink.y + ink.height - baseline) / unit)
    }

    /// Draws on a Cairo context whose unit is the point.
    func draw(_ line: PlacedLine, on cairo: OpaquePointer) {
        guard !line.runs.isEmpty else { return }
        let layout = layout(line.runs)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        cairo_move_to(cairo, line.x, line.baseline)
        pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, 0))
    }

    private func slice(_ runs: [Run], bytes: [UInt8], from start: Int, to end: Int) -> [Run] {
        var result: [Run] = []
        var offset = 0
        for run in runs {
            let length = run.text.utf8.count
            let low = max(start, offset)
            let high = min(end, offset + length)
            if low < high { result.append(Run(String(decoding: bytes[low..<high], as: UTF8.self), run.style)) }
            offset += length
        }
        while let last = result.last {
            let trimmed = last.text.droppingTrailingSpace
            if trimmed.isEmpty { result.removeLast(); continue }
            result[result.count - 1].text = trimmed.last == "\u{ad}" ? trimmed.dropLast() + "-" : trimmed
            break
        }
        return result.map { Run($0.text.filter { $0 != "\u{ad}" }, $0.style) }
    }

    private func layout(_ runs: [Run]) -> OpaquePointer {
        let layout: OpaquePointer = pango_layout_new(context)
        let text = runs.map(\.text).joined()
        pango_layout_set_text(layout, text, -1)
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        var offset: UInt32 = 0
        for run in runs {
            let end = offset + UInt32(run.text.utf8.count)
            func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?) {
                attribute?.pointee.start_index = offset
                attribute?.pointee.end_index = end
                pango_attr_list_insert(attributes, attribute)
            }
            add(pango_attr_font_desc_new(description(run.style)))
            if run.style.underline { add(pango_attr_underline_new(PANGO_UNDERLINE_SINGLE)) }
            if run.style.spacing != 0 {
                add(pango_attr_letter_spacing_new(Int32(run.style.spacing * Double(PANGO_SCALE))))
            }
            if run.style.grey > 0 {
                let alpha = UInt16((1 - run.style.grey) * 65535)
                add(pango_attr_foreground_alpha_new(alpha))
            }
            offset = end
        }
        pango_layout_set_attributes(layout, attributes)
        return layout
    }

    private func description(_ style: TextStyle) -> OpaquePointer {
        if let known = descriptions[style] { return known }
        let description: OpaquePointer = pango_font_description_new()
        pango_font_description_set_family(description, style.font)
        pango_font_description_set_size(description, Int32(style.size * Double(PANGO_SCALE)))
        if style.bold { pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
        if style.italic { pango_font_description_set_style(description, PANGO_STYLE_ITALIC) }
        descriptions[style] = description
        return description
    }
}

extension String {
    fileprivate var droppingTrailingSpace: String {
        var copy = self[...]
        while copy.last?.isWhitespace == true { copy.removeLast() }
        return String(copy)
    }
}
