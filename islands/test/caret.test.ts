// A caret stays behind what its owner typed, also where a colleague types at the same place.

import assert from "node:assert/strict";
import test from "node:test";
import { JSDOM } from "jsdom";
import { TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import * as Y from "yjs";
import { sharedState } from "../src/editor/state";

const { window } = new JSDOM("<!doctype html><html lang=en><body></body></html>");
Object.assign(globalThis, { window, document: window.document, Node: window.Node, MutationObserver: window.MutationObserver, getSelection: () => window.getSelection() });

test("a word is not torn", () => {
  const doc = new Y.Doc();
  const line = new Y.XmlElement("paragraph");
  doc.getXmlFragment("body").insert(0, [line]);
  line.insert(0, [new Y.XmlText("Why.")]);
  const view = new EditorView(document.createElement("div"), { state: sharedState(doc, undefined, {} as never) });
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)).insertText(" No"));
  const colleague = new Y.Doc();
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
  const theirs = (colleague.getXmlFragment("body").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  theirs.insert(theirs.length, " Nobody asked.");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague));
  view.dispatch(view.state.tr.insertText("body knows."));
  assert.equal(view.state.doc.textContent, "Why. Nobody knows. Nobody asked.");
});
