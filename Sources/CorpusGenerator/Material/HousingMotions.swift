/// What members of a housing association move at its annual meeting.
struct HousingMotion: Sendable {
    var title: String
    var text: String
    /// An att-clause.
    var decision: String
    /// Whether the votes are counted.
    var isCounted = false

    static let all = [
        HousingMotion(
            title: "Laddplatser i garaget",
            text:
                "Motionären vill att tio laddplatser installeras. Styrelsen ställer sig positiv men vill först känna till kostnaden.",
            decision: "att styrelsen ska utreda kostnaden för laddplatser till nästa stämma"),
        HousingMotion(
            title: "Rökfri innergård",
            text:
                "Motionären föreslår att rökning förbjuds på innergården. Styrelsen menar att ett sådant förbud inte kan upprätthållas och yrkar avslag.",
            decision: "att avslå motionen om rökfri innergård"),
        HousingMotion(
            title: "Övernattningsrum",
            text: "Styrelsen yrkar bifall till motionen om att den gamla expeditionen görs om till övernattningsrum.",
            decision: "att bifalla motionen om övernattningsrum"),
        HousingMotion(
            title: "Inglasning av balkonger",
            text: "Frågan väcker livlig debatt. Styrelsen yrkar avslag med hänvisning till bygglovsreglerna.",
            decision: "att efter rösträkning avslå motionen om inglasning av balkonger", isCounted: true),
        HousingMotion(
            title: "Cykelrum", text: "Motionären begär att övergivna cyklar rensas ut varje vår.",
            decision: "att bifalla motionen om utrensning av övergivna cyklar"),
        HousingMotion(
            title: "Individuell mätning av varmvatten",
            text: "Styrelsen anser att installationen blir för dyr i förhållande till besparingen.",
            decision: "att anse motionen om individuell mätning besvarad"),
        HousingMotion(
            title: "Tvättstugans öppettider",
            text:
                "Motionären önskar att tvättstugan hålls öppen till klockan 22 även på söndagar. Två medlemmar vittnar om störande ljud.",
            decision: "att efter rösträkning avslå motionen om tvättstugans öppettider", isCounted: true),
        HousingMotion(
            title: "Solceller på taket",
            text: "Motionären har bifogat en offert. Styrelsen föreslår att frågan samordnas med takbytet om tre år.",
            decision: "att återremittera motionen om solceller till styrelsen"),
        HousingMotion(
            title: "Gemensam bastu",
            text: "Motionären är inte närvarande. Ingen annan yttrar sig i frågan.",
            decision: "att avslå motionen om gemensam bastu"),
        HousingMotion(
            title: "Odlingslådor på gården",
            text: "Flera medlemmar erbjuder sig att sköta lådorna. Styrelsen har inget att invända.",
            decision: "att bifalla motionen om odlingslådor med högst tio lådor under en försöksperiod"),
    ]
}
