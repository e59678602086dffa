# A formula for Homebrew, to be copied into a tap. Not tried yet: it needs a released archive, whose checksum goes here.
class Twinge < Formula
  desc "Journal of muscle spasms and pain for the terminal"
  homepage "https://github.com/OWNER/twinge"
  url "https://github.com/OWNER/twinge/archive/refs/tags/v0.3.0.tar.gz"
  sha256 "CHECKSUM"
  license "Apache-2.0"

  depends_on xcode: ["26.0", :build]
  uses_from_macos "sqlite"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "twinge"
    # Puts the program, its manual pages and completions where they belong.
    system ".build/release/twinge", "setup", "--prefix", prefix
  end

  test do
    system bin/"twinge", "log", "7", "neck", "--journal", testpath/"journal.sqlite"
    assert_match "neck", shell_output("#{bin}/twinge list --journal #{testpath}/journal.sqlite")
  end
end
