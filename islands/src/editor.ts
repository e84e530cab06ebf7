/**
 * The desk's editor of a story's body. The page comes with a text area that works without scripts; when
 * this script runs it takes the text area's place, alone or in the story's room with colleagues.
 */
import { Desk } from "./editor/desk";

for (const root of document.querySelectorAll<HTMLElement>("[data-editor]")) new Desk(root);
