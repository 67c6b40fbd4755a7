import { defineConfig } from '@playwright/test';

/** `npm test` starts the site and says where it is (BASE_URL) and which browser to use (CHROMIUM_PATH). */
export default defineConfig({
  testDir: 'e2e',
  outputDir: process.env.PLAYWRIGHT_OUTPUT_DIR ?? 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:3000',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'chromium', testIgnore: '**/*.nojs.spec.ts' },
    { name: 'no-js', testMatch: '**/*.nojs.spec.ts', use: { javaScriptEnabled: false } },
  ],
});
