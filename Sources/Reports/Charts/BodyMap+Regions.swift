/// Where the places lie on the figure. All is given from the middle line outwards, for a figure 320 high, and mirrored.
extension BodyMap {
  enum View: String, CaseIterable {
    case front, back
  }

  /// An ellipse, leaning outwards by some degrees at its top.
  struct Shape {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
    var lean = 0.0
  }

  /// A place on one of the views: the shape on either side, and the one between where there is something between.
  struct Region {
    let view: View
    let lateral: Shape
    var medial: Shape?
    /// Where the number of episodes stands, if it does not fit into the shape.
    var label: (x: Double, y: Double)?
  }

  private static func front(_ lateral: Shape, medial: Shape? = nil, label: (x: Double, y: Double)? = nil) -> Region {
    Region(view: .front, lateral: lateral, medial: medial, label: label)
  }

  private static func back(_ lateral: Shape, medial: Shape? = nil, label: (x: Double, y: Double)? = nil) -> Region {
    Region(view: .back, lateral: lateral, medial: medial, label: label)
  }

  /// Every place that a journal begins with.
  static let regions: [String: Region] = [
    "head": front(
      Shape(x: 7, y: 20, width: 8, height: 15), medial: Shape(x: 0, y: 18, width: 5, height: 14), label: (26, 18)),
    "jaw": front(
      Shape(x: 8, y: 39, width: 6, height: 6), medial: Shape(x: 0, y: 43, width: 5, height: 4), label: (24, 44)),
    "shoulder": front(Shape(x: 31, y: 73, width: 9, height: 10), label: (45, 66)),
    "chest": front(
      Shape(x: 13, y: 82, width: 12, height: 12), medial: Shape(x: 0, y: 82, width: 4, height: 13)),
    "ribs": front(Shape(x: 18, y: 107, width: 9, height: 12)),
    "abdomen": front(
      Shape(x: 10, y: 132, width: 10, height: 16), medial: Shape(x: 0, y: 132, width: 4, height: 18)),
    "pelvis": front(
      Shape(x: 11, y: 157, width: 10, height: 7), medial: Shape(x: 0, y: 158, width: 5, height: 8)),
    "hip": front(Shape(x: 26, y: 164, width: 6, height: 13), label: (40, 168)),
    "groin": front(Shape(x: 9, y: 174, width: 5, height: 8, lean: 35)),
    "thigh": front(Shape(x: 18, y: 204, width: 11, height: 24)),
    "knee": front(Shape(x: 18, y: 238, width: 9, height: 9), label: (36, 242)),
    "shin": front(Shape(x: 18, y: 268, width: 7, height: 21), label: (36, 272)),
    "ankle": front(Shape(x: 17, y: 298, width: 7, height: 6), label: (34, 298)),
    "foot": front(Shape(x: 18, y: 308, width: 9, height: 5), label: (36, 310)),
    "toes": front(Shape(x: 20, y: 316, width: 9, height: 4), label: (38, 322)),
    "upper arm": front(Shape(x: 36, y: 97, width: 7, height: 17, lean: -10), label: (53, 96)),
    "elbow": front(Shape(x: 40.5, y: 120, width: 7, height: 7), label: (57, 120)),
    "forearm": front(Shape(x: 45, y: 141, width: 6, height: 14, lean: -18), label: (62, 140)),
    "wrist": front(Shape(x: 50, y: 161, width: 6, height: 5), label: (66, 161)),
    "hand": front(Shape(x: 54, y: 178, width: 8, height: 13), label: (72, 182)),
    "leg": front(Shape(x: 18, y: 222, width: 12, height: 52)),
    "arm": front(Shape(x: 42, y: 122, width: 8, height: 44, lean: -12), label: (60, 108)),
    "thumb": front(Shape(x: 48, y: 180, width: 3, height: 7), label: (76, 192)),
    "tailbone": back(
      Shape(x: 4, y: 158, width: 3, height: 6), medial: Shape(x: 0, y: 158, width: 4, height: 7), label: (24, 156)),
    "neck": back(
      Shape(x: 5, y: 52, width: 4, height: 8), medial: Shape(x: 0, y: 52, width: 2.5, height: 8), label: (22, 50)),
    "upper back": back(
      Shape(x: 18, y: 67, width: 13, height: 6, lean: -18), medial: Shape(x: 0, y: 68, width: 5, height: 8)),
    "shoulder blade": back(Shape(x: 19, y: 86, width: 8, height: 12, lean: 8)),
    "between the shoulder blades": back(
      Shape(x: 6, y: 88, width: 4, height: 13), medial: Shape(x: 0, y: 88, width: 3, height: 13)),
    "mid back": back(
      Shape(x: 11, y: 112, width: 10, height: 10), medial: Shape(x: 0, y: 112, width: 4, height: 12)),
    "lower back": back(
      Shape(x: 11, y: 138, width: 10, height: 13), medial: Shape(x: 0, y: 138, width: 4, height: 14)),
    "flank": back(Shape(x: 23, y: 126, width: 5, height: 15), label: (34, 130)),
    "buttock": back(Shape(x: 14, y: 167, width: 13, height: 13)),
    "hamstring": back(Shape(x: 17, y: 206, width: 10, height: 22)),
    "calf": back(Shape(x: 18, y: 260, width: 9, height: 20)),
  ]

  /// Half of the outline, from the top of the head round to between the legs.
  static let outline: [(x: Double, y: Double)] = [
    (0, 5), (8, 7), (13.5, 14), (15, 26), (12, 38), (7.5, 46), (7.5, 54), (15, 60), (28, 64), (36, 70), (39.5, 82),
    (42, 100), (46, 120), (51, 140), (55, 158), (60, 172), (60, 184), (56, 192), (51, 187), (48.5, 174), (46, 160),
    (40, 142), (34.5, 122), (31.5, 104), (29.5, 92), (27.5, 106), (25, 124), (26, 140), (30, 158), (32, 178),
    (30.5, 202), (27.5, 226), (26, 240), (27.5, 256), (25, 278), (21.5, 298), (23, 306), (28, 314), (24, 319),
    (13, 319), (11, 311), (12, 298), (10.5, 278), (9, 258), (10, 240), (8.5, 220), (5, 194), (0, 174),
  ]

  /// The whole outline, around a middle line: a smooth curve through the points (Catmull and Rom, 1974).
  static func outlinePath(middle: Double, top: Double) -> String {
    let right = outline.map { (x: middle + $0.x, y: top + $0.y) }
    let left = outline.dropFirst().dropLast().reversed().map { (x: middle - $0.x, y: top + $0.y) }
    let points = right + left
    var path = "M\(svg(points[0].x)) \(svg(points[0].y))"
    for index in points.indices {
      let around = (-1...2).map { points[(index + $0 + points.count) % points.count] }
      let first = (around[1].x + (around[2].x - around[0].x) / 6, around[1].y + (around[2].y - around[0].y) / 6)
      let second = (around[2].x - (around[3].x - around[1].x) / 6, around[2].y - (around[3].y - around[1].y) / 6)
      path +=
        "C\(svg(first.0)) \(svg(first.1)) \(svg(second.0)) \(svg(second.1)) "
        + "\(svg(around[2].x)) \(svg(around[2].y))"
    }
    return path + "z"
  }
}
