/** @type {import('next').NextConfig} */
export default {
  // The front compresses; Next would do it again for every reader.
  compress: false,
  poweredByHeader: false,
  // Metadata belongs into the head for everybody, not only for known robots.
  htmlLimitedBots: /.*/,
  // The front does it, in one hop with the redirects of old addresses.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2'],
}
