// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of the flow: a stage may use what stands above it, never what stands below.
let package = Package(
    name: "Protokoll",
    products: [
        .library(name: "ProtokollKit", targets: ["ProtokollKit", "DocumentModel", "Register"]),
        .executable(name: "protokoll", targets: ["protokoll"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
    ],
    targets: [
        // C libraries
        .systemLibrary(
            name: "CPoppler", path: "Sources/CPoppler", pkgConfig: "poppler-glib",
            providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(
            name: "CTesseract", path: "Sources/CTesseract", pkgConfig: "tesseract",
            providers: [.apt(["libtesseract-dev", "libleptonica-dev"])]),
        .systemLibrary(
            name: "CMarkdown", path: "Sources/CMarkdown", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CProcess", path: "Sources/CProcess"),
        .systemLibrary(name: "CStemmer", path: "Sources/CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .target(
            name: "CXapian", path: "Sources/CXapian",
            linkerSettings: [.linkedLibrary("xapian")]),
        .target(name: "Poppler", dependencies: ["CPoppler"]),
        .target(name: "Tesseract", dependencies: ["CTesseract"]),
        .target(name: "Markdown", dependencies: ["CMarkdown"]),
        .target(name: "Stemmer", dependencies: ["CStemmer"]),
        .target(name: "Xapian", dependencies: ["CXapian"]),

        // Facts
        .target(
            name: "PublicBodies", dependencies: [.product(name: "SwiftCSV", package: "SwiftCSV")],
            exclude: ["README.md"],
            resources: ["agencies", "municipalities", "regions", "universities"].map {
                .embedInCode("Tables/\($0).csv")
            }),

        // The flow
        .target(name: "DocumentModel"),
        .target(name: "Extraction", dependencies: ["DocumentModel", "Poppler", "Tesseract", "Markdown"]),
        .target(name: "Layout", dependencies: ["DocumentModel"]),
        .target(name: "SwedishText", dependencies: ["DocumentModel", "Stemmer"]),
        .target(name: "Minutes", dependencies: ["DocumentModel", "SwedishText"]),
        .target(
            name: "Rules", dependencies: ["DocumentModel", "Extraction", "Layout", "SwedishText", "Minutes"]),
        .target(name: "Register", dependencies: ["Stemmer", "PublicBodies", "DocumentModel", "SwedishText"]),
        .target(name: "PersonalData", dependencies: ["DocumentModel"]),
        .target(name: "Corrections", dependencies: ["DocumentModel"]),
        .target(
            name: "Archive",
            dependencies: [
                "DocumentModel", "Corrections",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(name: "SearchIndex", dependencies: ["DocumentModel", "SwedishText", "Xapian"]),
        .target(name: "Exports", dependencies: ["DocumentModel"]),
        .target(name: "Scoring", dependencies: ["DocumentModel"]),
        .target(
            name: "Pipeline",
            dependencies: [
                "CProcess", "DocumentModel", "Extraction", "Layout", "SwedishText", "Minutes", "PersonalData",
                "Archive",
                "SearchIndex", "Exports",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SwiftCSV", package: "SwiftCSV"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "ProtokollKit",
            dependencies: ["DocumentModel", "Register", "Archive", "SearchIndex", "Pipeline"]),
        .target(
            name: "Web",
            dependencies: [
                "DocumentModel", "Extraction", "Register", "PersonalData", "Corrections", "Archive", "SearchIndex",
                "Exports", "Pipeline",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: ["style.css", "reading.js", "openapi.json"].map { .embedInCode("Assets/\($0)") }),
        .target(
            name: "Commands",
            dependencies: [
                "DocumentModel", "Extraction", "Layout", "Minutes", "Rules", "Register", "PersonalData", "Archive",
                "SearchIndex", "Exports", "Scoring", "Pipeline", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "protokoll", dependencies: ["Commands"]),

        // The corpus
        .systemLibrary(
            name: "CPango", path: "Sources/CPango", pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(
            name: "CLeptonica", path: "Sources/CLeptonica", pkgConfig: "lept",
            providers: [.apt(["libleptonica-dev"])]),
        .target(name: "Typesetting", dependencies: ["CPango", "CLeptonica"]),
        .target(
            name: "CorpusGenerator",
            dependencies: ["PublicBodies", "Typesetting", .product(name: "Crypto", package: "swift-crypto")]),
        .executableTarget(
            name: "protokoll-corpus",
            dependencies: [
                "CorpusGenerator", "Typesetting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Measuring
        .executableTarget(
            name: "search-benchmark",
            dependencies: [
                "DocumentModel", "SearchIndex", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Benchmarks/search/SearchBenchmark"),
        .testTarget(name: "PopplerTests", dependencies: ["Poppler"]),
        .testTarget(name: "TesseractTests", dependencies: ["Tesseract"]),
        .testTarget(name: "ExtractionTests", dependencies: ["DocumentModel", "Extraction", "Tesseract"]),
        .testTarget(name: "LayoutTests", dependencies: ["DocumentModel", "Layout"]),
        .testTarget(
            name: "SwedishTextTests", dependencies: ["DocumentModel", "SwedishText"],
            resources: ["compounds", "stems"].map { .embedInCode("Words/\($0).txt") }),
        .testTarget(
            name: "MinutesTests",
            dependencies: ["DocumentModel", "Extraction", "Layout", "SwedishText", "Minutes", "CorpusGenerator"]),
        .testTarget(name: "RulesTests", dependencies: ["Rules"]),
        .testTarget(
            name: "RegisterTests",
            dependencies: [
                "DocumentModel", "Extraction", "Layout", "SwedishText", "Minutes", "Register", "CorpusGenerator",
            ]),
        .testTarget(name: "StemmerTests", dependencies: ["Stemmer"]),
        .testTarget(name: "XapianTests", dependencies: ["Xapian"]),
        .testTarget(
            name: "ArchiveTests",
            dependencies: ["DocumentModel", "Corrections", "Archive", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "SearchIndexTests",
            dependencies: ["DocumentModel", "SwedishText", "Xapian", "Archive", "SearchIndex"]),
        .testTarget(name: "CorrectionsTests", dependencies: ["Corrections", "DocumentModel"]),
        .testTarget(name: "PersonalDataTests", dependencies: ["DocumentModel", "PersonalData"]),
        .testTarget(name: "ExportsTests", dependencies: ["DocumentModel", "Exports"]),
        .testTarget(name: "ScoringTests", dependencies: ["DocumentModel", "Scoring"]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "DocumentModel", "Extraction", "Minutes", "Archive", "SearchIndex", "Pipeline", "protokoll",
            ]),
        .testTarget(
            name: "ProtokollKitTests",
            dependencies: ["DocumentModel", "Register", "PersonalData", "Archive", "Pipeline", "ProtokollKit"]),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "DocumentModel", "Extraction", "Register", "PersonalData", "Corrections", "Archive", "SearchIndex",
                "Pipeline", "Web",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "Archive", "CorpusGenerator", "protokoll", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "PublicBodiesTests", dependencies: ["PublicBodies"]),
        .testTarget(name: "CorpusGeneratorTests", dependencies: ["Poppler", "CorpusGenerator", "Typesetting"]),
    ]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) && target.name != "CXapian" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]
    // For .ci/run: a warning in our own code is an error.
    if Context.environment["PROTOKOLL_STRICT"] != nil { target.swiftSettings?.append(.treatAllWarnings(as: .error)) }
}
