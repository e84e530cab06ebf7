/** What becomes something else as it is written: "- " a list, "1. " a numbered one, "## " a heading, "> " a quotation, "---" a divider. */
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { nodes } from "./schema";

export function rules(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^\s*[-+*•]\s$/, nodes.bullet_list),
      wrappingInputRule(/^\s*[1١۱१]\.\s$/, nodes.ordered_list),
      wrappingInputRule(/^\s*[>»«]\s$/, nodes.quotation),
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1]!.length })),
      new InputRule(/^(?:---|———|—-)$/, (state, _match, start, end) => {
        const $start = state.doc.resolve(start);
        if ($start.depth !== 1) return null;
        return state.tr.delete(start, end).insert($start.before(1), nodes.divider.create());
      }),
    ],
  });
}
