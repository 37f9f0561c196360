import CLibcrypto

/// The SHA-256 digest of bytes (FIPS 180-4) in lower-case hexadecimal, 64 digits.
func sha256(of bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  _ = SHA256(bytes, bytes.count, &digest)
  let digits = Array("0123456789abcdef")
  return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}

/// The SHA-256 digest of bytes that come piece by piece.
package struct RunningSHA256: ~Copyable {
  /// How many bytes a digest has.
  package static let length = 32

  private let context: OpaquePointer?

  package init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// The digest of all bytes so far; nothing can be added after it.
  package mutating func digest() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: RunningSHA256.length)
    EVP_DigestFinal_ex(context, &digest, nil)
    return digest
  }
}
