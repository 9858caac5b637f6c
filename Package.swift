// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of the flow: a stage may use what stands above it, never what stands below.
let package = Package(
    name: "Protokoll",
    products: [
        .library(name: "ProtokollKit", targets: ["ProtokollKit", "DocumentModel"]),
        .executable(name: "protokoll", targets: ["protokoll"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
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
        .target(name: "Extraction", dependencies: ["CProcess", "DocumentModel", "Poppler", "Tesseract", "Markdown"]),
        .target(name: "Layout", dependencies: ["DocumentModel"]),
        .target(name: "SwedishText", dependencies: ["DocumentModel", "Stemmer"]),
        .target(name: "Minutes", dependencies: ["DocumentModel", "SwedishText"]),
        .target(
            name: "Archive",
            dependencies: [
                "DocumentModel",
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
                "DocumentModel", "Extraction", "Layout", "SwedishText", "Minutes", "Archive", "SearchIndex",
                "Exports",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(
            name: "ProtokollKit",
            dependencies: ["DocumentModel", "Archive", "SearchIndex", "Pipeline"]),
        .target(
            name: "Commands",
            dependencies: [
                "DocumentModel", "Extraction", "Layout", "Minutes", "Archive", "SearchIndex", "Exports", "Scoring",
                "Pipeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
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
        .testTarget(name: "SwedishTextTests", dependencies: ["DocumentModel", "SwedishText"]),
        .testTarget(
            name: "MinutesTests",
            dependencies: ["DocumentModel", "Extraction", "Layout", "SwedishText", "Minutes", "CorpusGenerator"]),
        .testTarget(name: "StemmerTests", dependencies: ["Stemmer"]),
        .testTarget(name: "XapianTests", dependencies: ["Xapian"]),
        .testTarget(
            name: "ArchiveTests",
            dependencies: ["DocumentModel", "Archive", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(
            name: "SearchIndexTests",
            dependencies: ["DocumentModel", "SwedishText", "Xapian", "Archive", "SearchIndex"]),
        .testTarget(name: "ExportsTests", dependencies: ["DocumentModel", "Exports"]),
        .testTarget(name: "ScoringTests", dependencies: ["DocumentModel", "Scoring"]),
        .testTarget(
            name: "PipelineTests",
            dependencies: ["DocumentModel", "Extraction", "Archive", "SearchIndex", "Pipeline"]),
        .testTarget(
            name: "ProtokollKitTests", dependencies: ["DocumentModel", "Archive", "Pipeline", "ProtokollKit"]),
        .testTarget(name: "CommandsTests", dependencies: ["Archive", "protokoll"]),
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
