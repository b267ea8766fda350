import { preview } from 'vite'

/**
 * Serves the build on 127.0.0.1. A taken port moves on to the next.
 *
 * @param {string} root folder of the project, with the build in `dist`
 * @param {number} port 0 for any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `close` also ends the connections still open
 */
export async function serveBuild(root, port) {
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port, open: false } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      const closed = server.close()
      if ('closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections()
      return closed
    },
  }
}
