/// A partition of 0..<count, made by uniting parts.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The least element of the part.
    mutating func root(_ element: Int) -> Int {
        var root = element
        while parents[root] != root { root = parents[root] }
        var element = element
        while parents[element] != root { (element, parents[element]) = (parents[element], root) }
        return root
    }

    mutating func unite(_ left: Int, _ right: Int) {
        let a = root(left)
        let b = root(right)
        parents[max(a, b)] = min(a, b)
    }
}
