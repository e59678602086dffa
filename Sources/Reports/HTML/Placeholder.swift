extension Document { public var html: String { markdown } }
