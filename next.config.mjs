/** @type {import('next').NextConfig} */
export default {
  // The front compresses; Next would do it again for every reader.
  compress: false,
  poweredByHeader: false,
  // The page store names what it keeps.
  generateEtags: false,
  // Metadata belongs into the head for everybody, not only for known robots.
  htmlLimitedBots: /.*/,
  // The front does it, in one hop with the redirects of old addresses.
  skipTrailingSlashRedirect: true,
  // Pictures are made once, in their widths: nobody may ask this server to make more.
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2'],
}
