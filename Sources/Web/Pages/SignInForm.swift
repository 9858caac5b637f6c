/// Asks for a token.
struct SignInForm {
    let html: HTML

    /// - Parameter wasWrong: a token was given that is nobody's.
    init(_ visit: Visit, wasWrong: Bool = false) {
        let t = visit.t
        let fault: HTML = """
            <p class="fault" role="alert">\(t("Nyckeln stämmer inte.", "That is not a token."))</p>
            """
        // Back to where they were; never anywhere else.
        let back = visit.path.hasPrefix("/login") ? "/" : visit.path
        html = """
            <form class="sign-in" method="post" action="/login">
            \(fault, if: wasWrong)
            <input type="hidden" name="back" value="\(back)">
            <label for="token">\(t("Nyckel", "Token"))</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required>
            <button>\(t("Logga in", "Sign in"))</button>
            <p class="hint">\(t(
                "Nyckeln får du av den som sköter arkivet. Vid den egna datorn står den i fönstret där servern startades.",
                "Whoever keeps the archive gives you the token. On your own machine it stands where the server was started."
            ))</p></form>
            """
    }
}
