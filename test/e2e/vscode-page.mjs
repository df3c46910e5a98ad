/** VS Code's window in a browser: every selector and key that the test of the extension depends on, in one place. */

/** Long, since a browser and a server on a busy machine take their time; in milliseconds. */
const PATIENCE = 60_000;

/** What a row of a list says, in one line. */
const words = (text) => (text ?? '').replace(/[\s\u00a0\u00b7]+/g, ' ').trim();

export class VsCodePage {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Opens a folder of code-server's, and waits until the window is there. */
  async open(address, folder) {
    await this.page.goto(`${address}/?folder=${encodeURIComponent(folder)}`);
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: PATIENCE });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: PATIENCE });
  }

  /** Waits until `check` gives something; fails with what it gave last. */
  async until(what, check, patience = PATIENCE) {
    const end = Date.now() + patience;
    let last;
    while (Date.now() < end) {
      last = await check();
      if (last) return last;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`waited in vain for ${what}; the status bar says ${JSON.stringify(await this.status())}`);
  }

  /** Runs a command by its title. */
  async command(title) {
    const input = this.page.locator('.quick-input-widget input[type=text]').first();
    // A key that comes while the window is busy is lost.
    await this.until('the list of commands', async () => {
      await this.page.keyboard.press('F1');
      return input.waitFor({ timeout: 2000 }).then(() => true, () => false);
    });
    await input.fill(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    await row.waitFor({ timeout: PATIENCE });
    await row.click();
  }

  /** Opens a file of the folder by its path. */
  async openFile(path) {
    const name = path.split('/').pop();
    const input = this.page.locator('.quick-input-widget input[type=text]').first();
    await this.until('the list of files', async () => {
      await this.page.keyboard.press('Control+P');
      return input.waitFor({ timeout: 2000 }).then(() => true, () => false);
    });
    await input.fill(path);
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
    await row.waitFor({ timeout: PATIENCE });
    await row.click();
    await this.page.locator('.tab.active').filter({ hasText: name }).waitFor({ timeout: PATIENCE });
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: PATIENCE });
  }

  /** What the status bar's item says, and what it says under the pointer; null where it is not shown. */
  async status() {
    const item = this.page.locator('.statusbar-item[id="stowage.stowage.stowage"]');
    if ((await item.count()) === 0 || !(await item.isVisible())) return null;
    const label = item.locator('a').first();
    return { text: words(await label.textContent()), says: await label.getAttribute('aria-label') };
  }

  clickStatus() {
    return this.page.locator('.statusbar-item[id="stowage.stowage.stowage"] a').first().click();
  }

  /** The rows of the list that asks something, and its title. */
  async choices() {
    await this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row').first().waitFor({ timeout: PATIENCE });
    return (await this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row').allTextContents()).map(words);
  }

  async choose(title) {
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
  }

  /** What the editor shows, line by line. */
  async lines() {
    return this.page.locator('.editor-instance .view-lines').first().evaluate((lines) =>
      [...lines.querySelectorAll('.view-line')].sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top)).map((line) => line.textContent.replace(/\u00a0/g, ' ')),
    );
  }

  /** The place on the screen of some text of a line. */
  async boxOf(lineText, part = lineText) {
    return this.page.locator('.editor-instance .view-lines').first().evaluate((lines, [lineText, part]) => {
      const plain = (text) => text.replace(/\u00a0/g, ' ');
      const line = [...lines.querySelectorAll('.view-line')].find((line) => plain(line.textContent).includes(lineText));
      if (!line) return null;
      const from = plain(line.textContent).indexOf(lineText) + lineText.indexOf(part);
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let seen = 0;
      let started = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.data;
        if (!started && from < seen + length) {
          range.setStart(node, from - seen);
          started = true;
        }
        if (started && from + part.length <= seen + length) {
          range.setEnd(node, from + part.length - seen);
          break;
        }
        seen += length;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }, [lineText, part]);
  }

  /** The texts that are underlined, by level: what stands above each wavy line. */
  async squiggles() {
    return this.page.locator('.editor-instance').first().evaluate((editor) => {
      const found = [];
      for (const [name, level] of [['squiggly-error', 'error'], ['squiggly-warning', 'warning'], ['squiggly-info', 'info'], ['squiggly-hint', 'hint']]) {
        for (const mark of editor.querySelectorAll(`.cdr.${name}`)) {
          const box = mark.getBoundingClientRect();
          const middle = box.y + box.height / 2;
          const line = [...editor.querySelectorAll('.view-line')].find((line) => line.getBoundingClientRect().top <= middle && middle < line.getBoundingClientRect().bottom);
          if (!line) continue;
          let text = '';
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let i = 0; i < node.data.length; i++) {
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const character = range.getBoundingClientRect();
              const center = character.x + character.width / 2;
              if (center > box.x && center < box.right) text += node.data[i];
            }
          }
          found.push({ level, text: text.replace(/\u00a0/g, ' ') });
        }
      }
      return found;
    });
  }

  /** Rests the pointer on some text and gives what is shown there, one text for each part. */
  async hover(lineText, part) {
    const shown = this.page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden) .hover-row').filter({ hasText: /\S/ });
    return this.until(`the hover of ${part}`, async () => {
      const box = await this.boxOf(lineText, part);
      if (!box) return null;
      await this.page.mouse.move(box.x + box.width / 2 + 30, box.y - 40);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      await shown.first().waitFor({ timeout: 4000 }).catch(() => undefined);
      const texts = (await shown.allTextContents()).map(words);
      return texts.length > 0 && !texts.some((text) => text === 'Loading...') ? texts : null;
    });
  }

  /** Clicks a link of the hover that is shown, and gives the heading of the page that opens, as Markdown is previewed. */
  async followLink(text) {
    await this.page.locator('.monaco-resizable-hover .monaco-hover a').filter({ hasText: text }).first().click();
    return this.until('the preview', async () => {
      for (const frame of this.page.frames()) {
        const heading = frame.locator('h1').first();
        if (frame !== this.page.mainFrame() && (await heading.count().catch(() => 0)) > 0) return words(await heading.textContent());
      }
      return null;
    });
  }

  /** The name of the file in front. */
  async activeTab() {
    return words(await this.page.locator('.editor-group-container.active .tab.active .monaco-icon-label-container').first().textContent());
  }

  /** `Ln 3, Col 5`, of the cursor. */
  async cursorPosition() {
    return words(await this.page.locator('.statusbar-item[id="status.editor.selection"]').first().textContent());
  }

  /** The rows of the list of references: each file with its folder and how many, and the lines of the one in front. */
  async references() {
    const rows = this.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
    await rows.first().waitFor({ timeout: PATIENCE });
    return (await rows.allTextContents()).map(words);
  }

  /** How many places are marked as belonging to the one at the cursor. */
  async marks() {
    return this.page.locator('.editor-instance .cdr.wordHighlight, .editor-instance .cdr.wordHighlightStrong, .editor-instance .cdr.wordHighlightText').count();
  }

  closeTab() {
    return this.command('View: Close Editor');
  }

  /** Moves the pointer and closes what floats above the editor. */
  async calm() {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(5, 300);
    await this.page.waitForTimeout(300);
  }

  /** Sets the cursor into a text, so many characters from its beginning. */
  async cursorAt(lineText, part = lineText, characters = 1) {
    const box = await this.until(`the text ${part}`, () => this.boxOf(lineText, part));
    await this.page.mouse.click(box.x + (box.width * characters) / part.length, box.y + box.height / 2);
  }

  /** Sets the cursor to the end of a line. */
  async endOf(lineText) {
    await this.cursorAt(lineText);
    await this.page.keyboard.press('End');
  }

  type(text) {
    return this.page.keyboard.type(text, { delay: 40 });
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  /** Asks for completion, and gives the labels of the rows that can be seen. */
  async completions() {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    return this.until('completion', async () => {
      if ((await rows.count()) === 0) await this.page.keyboard.press('Control+Space');
      await rows.first().waitFor({ timeout: 3000 }).catch(() => undefined);
      const labels = (await this.page.locator('.suggest-widget.visible .monaco-list-row .label-name').allTextContents()).map(words);
      return labels.length > 0 ? labels : null;
    });
  }

  async accept(label) {
    await this.page.locator('.suggest-widget.visible .monaco-list-row').filter({ has: this.page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }) }).first().click();
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden', timeout: PATIENCE });
  }

  /** The titles of what can be done at the cursor. */
  async actions() {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    return this.until('the quick fixes', async () => {
      if ((await rows.count()) === 0) await this.page.keyboard.press('Control+.');
      await rows.first().waitFor({ timeout: 3000 }).catch(() => undefined);
      const titles = (await rows.allTextContents()).map(words);
      return titles.length > 0 ? titles : null;
    });
  }

  async act(title) {
    await this.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first().click();
    await this.page.locator('.action-widget .monaco-list-row.action').first().waitFor({ state: 'hidden', timeout: PATIENCE });
  }

  /** The rows of the panel of problems, which is opened. */
  async problems() {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if ((await this.page.locator('.markers-panel').count()) === 0) await this.command('View: Focus Problems');
    await rows.first().waitFor({ timeout: PATIENCE });
    return (await rows.allTextContents()).map(words);
  }

  async closePanel() {
    await this.command('View: Hide Panel');
  }

  /** Saves the file in front. */
  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor({ timeout: PATIENCE });
  }

  /** The texts of the notifications on the screen. */
  async notifications() {
    return (await this.page.locator('.notifications-toasts .notification-list-item-message').allTextContents()).map(words);
  }

  screenshot(path, clip) {
    return this.page.screenshot({ path, ...(clip ? { clip } : {}) });
  }
}
