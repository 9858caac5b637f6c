/// The mark in the browser's tab: a page with a line that is marked.
enum Icon {
    static let svg: HTML = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="6" y="3" width="20" height="26" rx="2" fill="#fdfbf6" stroke="#5b4a36" stroke-width="2"/><path d="M10 10h12M10 22h12M10 26h7" stroke="#5b4a36" stroke-width="2"/><rect x="9" y="13" width="14" height="6" fill="#f2c84b"/></svg>
        """
}
