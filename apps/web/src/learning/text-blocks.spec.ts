import { expect, it } from '@jest/globals';
import { textBlocks } from './text-blocks.ts';

const plain = (text: string) => ({ text, strong: false });
const strong = (text: string) => ({ text, strong: true });

it('parts paragraphs at empty lines and joins lines within them', () => {
  expect(textBlocks('One line\nand its end.\n\nAnother.\r\n \r\nA third.\n')).toEqual([
    { kind: 'paragraph', runs: [plain('One line and its end.')] },
    { kind: 'paragraph', runs: [plain('Another.')] },
    { kind: 'paragraph', runs: [plain('A third.')] },
  ]);
});

it('lets marked words stand out, also across a line end', () => {
  expect(textBlocks('**What is\nat stake.** A **name** and **another**')).toEqual([
    {
      kind: 'paragraph',
      runs: [strong('What is at stake.'), plain(' A '), strong('name'), plain(' and '), strong('another')],
    },
  ]);
});

it('takes lines that begin with a dash as a list, with the sentence that leads to it', () => {
  expect(textBlocks('Look at:\n- the name,\n  if any\n- **the place**\n\nThen stop.')).toEqual([
    { kind: 'paragraph', runs: [plain('Look at:')] },
    { kind: 'list', items: [[plain('the name, if any')], [strong('the place')]] },
    { kind: 'paragraph', runs: [plain('Then stop.')] },
  ]);
});

it('shows marks without a partner, dashes inside a line and angle brackets as they are', () => {
  expect(textBlocks('2 ** 3 - <b>not bold</b>')).toEqual([
    { kind: 'paragraph', runs: [plain('2 ** 3 - <b>not bold</b>')] },
  ]);
});

it('makes nothing of an empty text', () => {
  expect(textBlocks(' \n\n \n')).toEqual([]);
});
