/* What is used of packages that are installed beside this file, and only when the engines are tested. */

declare module 'puppeteer-core' {
  export interface LaunchOptions {
    readonly [option: string]: unknown
  }
  interface Page {
    goto(url: string): Promise<unknown>
    evaluate(script: string): Promise<unknown>
    click(selector: string): Promise<void>
  }
  interface Browser {
    newPage(): Promise<Page>
    version(): Promise<string>
    close(): Promise<void>
  }
  const puppeteer: { launch(options: LaunchOptions): Promise<Browser> }
  export default puppeteer
}

declare module 'selenium-webdriver' {
  interface Session {
    get(url: string): Promise<void>
    executeAsyncScript(script: string): Promise<unknown>
    findElement(by: unknown): { click(): Promise<void> }
    getCapabilities(): Promise<{ getBrowserVersion(): string | undefined }>
    manage(): { setTimeouts(timeouts: { readonly script: number }): Promise<void> }
    quit(): Promise<void>
  }
  export class Builder {
    usingServer(url: string): this
    withCapabilities(capabilities: Readonly<Record<string, unknown>>): this
    build(): Promise<Session>
  }
  export const By: { css(selector: string): unknown }
}
