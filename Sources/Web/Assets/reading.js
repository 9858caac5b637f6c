// What the pages can do without this script they do without it; this makes it quicker.
(() => {
    "use strict";
    const t = (swedish, english) => (document.documentElement.lang === "sv" ? swedish : english);
    const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

    // Keys.
    const steps = all(".hits h2 a, .item h3 a");
    let step = -1;
    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.target.closest("input, textarea, select")) return;
        switch (event.key) {
            case "/": {
                const field = document.querySelector("input[type=search]");
                if (!field) return;
                field.focus();
                field.select();
                break;
            }
            case "j":
            case "k":
                if (!steps.length) return;
                step = Math.min(Math.max(step + (event.key === "j" ? 1 : -1), 0), steps.length - 1);
                steps[step].focus();
                break;
            case "[":
            case "]":
                turn(event.key === "]" ? 1 : -1);
                break;
            case "Escape":
                light(null);
                closeCard();
                return;
            default:
                return;
        }
        event.preventDefault();
    });

    // Citations to copy.
    for (const citation of all(".citation")) {
        if (!navigator.clipboard) break;
        const button = document.createElement("button");
        button.className = "plain";
        button.textContent = t("Kopiera", "Copy");
        button.addEventListener("click", async () => {
            await navigator.clipboard.writeText(citation.textContent.trim());
            button.textContent = t("Kopierat", "Copied");
        });
        citation.after(button);
    }

    // A form that takes its time says so.
    for (const form of all("form")) {
        form.addEventListener("submit", () => document.body.classList.add("is-working"));
    }
    addEventListener("pageshow", () => document.body.classList.remove("is-working"));

    const view = document.querySelector(".document");
    const pages = document.querySelector(".pages");
    const record = document.querySelector(".record");
    if (!view || !pages) return;
    const sheets = all(".sheet", pages);
    const beside = matchMedia("(min-width: 62em)");

    // A value and its place light up together.
    function light(name, { moveRecord = false, movePages = false } = {}) {
        for (const element of all(".is-lit", view)) element.classList.remove("is-lit");
        if (!name) return;
        const lit = all(`[data-mark="${CSS.escape(name)}"]`, view);
        for (const element of lit) element.classList.add("is-lit");
        const place = lit.find((element) => pages.contains(element));
        const value = lit.find((element) => record.contains(element));
        if (movePages && place) place.scrollIntoView({ block: "center" });
        if (moveRecord && value) value.scrollIntoView({ block: "nearest" });
    }

    record.addEventListener("click", (event) => {
        const link = event.target.closest('a[href^="#"]');
        if (!link) return;
        const name = decodeURIComponent(link.hash.slice(1));
        if (!beside.matches || !document.getElementById(name)) return;
        event.preventDefault();
        history.replaceState(null, "", link.hash);
        light(link.dataset.mark || name, { movePages: true });
        if (/^p\d+$/.test(name)) document.getElementById(name).scrollIntoView();
    });

    pages.addEventListener("click", (event) => {
        const sheet = event.target.closest(".sheet");
        if (!sheet) return;
        const mark = event.target.closest("[data-mark]");
        if (mark) light(mark.dataset.mark, { moveRecord: beside.matches });
        if (sheet.querySelector("svg.marks")) showWord(sheet, event);
    });

    // The place that the address names.
    function arrive() {
        const name = decodeURIComponent(location.hash.slice(1));
        if (name && document.getElementById(name)) light(name, { movePages: true, moveRecord: true });
    }
    addEventListener("hashchange", arrive);
    addEventListener("load", arrive);

    // Words, fetched once for each page that is asked for.
    const words = new Map();
    let card = null;
    function closeCard() {
        if (card) card.remove();
        card = null;
    }
    function wordsOf(page) {
        if (!words.has(page)) {
            const address = `/api/v1/documents/${view.dataset.document}/pages/${page}`;
            words.set(
                page,
                fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))),
            );
            words.get(page).catch(() => words.delete(page));
        }
        return words.get(page);
    }
    async function showWord(sheet, event) {
        closeCard();
        const paper = sheet.querySelector(".paper");
        const frame = paper.getBoundingClientRect();
        const across = (event.clientX - frame.left) / frame.width;
        const down = (event.clientY - frame.top) / frame.height;
        const own = document.createElement("div");
        own.className = "word-card";
        own.setAttribute("role", "status");
        own.textContent = t("Läser sidan …", "Reading the page …");
        own.style.left = `${Math.min(across * 100, 70)}%`;
        own.style.top = `calc(${down * 100}% + 1rem)`;
        paper.append(own);
        card = own;
        try {
            const page = await wordsOf(sheet.dataset.page);
            if (card !== own) return;
            const [x, y] = [across * page.width, down * page.height];
            const word = page.words.find(
                ({ box }) => box && x >= box[0] - 2 && x <= box[2] + 2 && y >= box[1] - 2 && y <= box[3] + 2,
            );
            if (!word) return closeCard();
            const text = document.createElement("strong");
            text.textContent = word.text;
            const sure = `${t("Säkerhet", "Confidence")} ${Math.round(word.confidence * 100)} %`;
            const first = word.misreading ? ` · ${t("lästes först", "first read as")} ${word.misreading.text}` : "";
            own.replaceChildren(text, sure + first);
        } catch {
            own.textContent = t("Orden kunde inte hämtas.", "The words could not be fetched.");
        }
    }

    // The two columns follow each other.
    const thumbnails = new Map(all(".thumbnails a").map((link) => [link.hash.slice(1), link]));
    let current = sheets[0];
    const seen = new IntersectionObserver(
        (entries) => {
            for (const entry of entries) entry.target.seen = entry.intersectionRatio;
            const most = sheets.reduce((best, sheet) => ((sheet.seen || 0) > (best.seen || 0) ? sheet : best));
            if (most === current && thumbnails.get(most.id)?.hasAttribute("aria-current")) return;
            thumbnails.get(current.id)?.removeAttribute("aria-current");
            current = most;
            thumbnails.get(current.id)?.setAttribute("aria-current", "true");
        },
        { threshold: [0, 0.25, 0.5, 0.75, 1] },
    );
    sheets.forEach((sheet) => seen.observe(sheet));
    function turn(by) {
        const next = sheets[sheets.indexOf(current) + by];
        if (next) next.scrollIntoView();
    }

    let leader = null;
    for (const column of [record, pages]) {
        for (const kind of ["wheel", "touchstart", "pointerdown", "keydown", "focusin"]) {
            column.addEventListener(kind, () => (leader = column), { passive: true });
        }
    }
    const placed = all("[data-page]", record);
    let waiting = false;
    record.addEventListener(
        "scroll",
        () => {
            if (leader !== record || waiting || !beside.matches) return;
            waiting = true;
            requestAnimationFrame(() => {
                waiting = false;
                const top = record.getBoundingClientRect().top;
                const first = placed.find((element) => element.getBoundingClientRect().bottom > top + 40);
                const sheet = first && document.getElementById(`p${first.dataset.page}`);
                if (sheet && sheet !== current) sheet.scrollIntoView();
            });
        },
        { passive: true },
    );
    pages.addEventListener(
        "scroll",
        () => {
            if (leader !== pages || waiting || !beside.matches) return;
            waiting = true;
            requestAnimationFrame(() => {
                waiting = false;
                const value = placed.find((element) => element.dataset.page === current.dataset.page);
                if (!value) return;
                const [frame, box] = [record.getBoundingClientRect(), value.getBoundingClientRect()];
                if (box.top < frame.top || box.bottom > frame.bottom) value.scrollIntoView({ block: "start" });
            });
        },
        { passive: true },
    );
})();
