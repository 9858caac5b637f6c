import Hummingbird

/// Says what went wrong, and where to go from there.
struct ErrorPage {
    let response: Response

    private struct Problem: Encodable {
        var type = "about:blank"
        var title: String
        var status: Int
        var detail: String
    }

    init(_ refusal: Refusal, _ visit: Visit, _ assets: Assets) {
        let words = refusal.words(visit.t.language)
        var response: Response
        if visit.wantsJSON {
            let problem = Problem(title: words.title, status: refusal.status.code, detail: words.text)
            // RFC 9457. Text and numbers always encode.
            response =
                (try? Answer.json(problem, status: refusal.status, type: "application/problem+json"))
                ?? Response(status: refusal.status)
        } else {
            let signIn: HTML? =
                refusal.status == .unauthorized || (refusal.status == .forbidden && visit.viewer.name == nil)
                ? SignInForm(visit).html : nil
            let body: HTML = """
                <div class="message"><h1>\(words.title)</h1><p>\(words.text)</p>\(signIn)
                <p><a href="/">\(visit.t("Till sökningen", "To the search"))</a></p></div>
                """
            response = Answer.page(
                PageFrame(title: words.title, visit: visit, assets: assets).html(body), status: refusal.status)
        }
        for field in refusal.headers { response.headers[field.name] = field.value }
        self.response = response
    }
}
