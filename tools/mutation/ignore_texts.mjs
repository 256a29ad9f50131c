// A plugin for Stryker: what is written for people to read is not broken, because a test that
// compares such a text with itself would prove nothing.

/** DATA: members of rows whose values are prose. */
const PROSE = new Set(["advice", "trigger", "source", "useCase", "reason", "description"]);
/** DATA: constants with the name of a document. */
const DOCUMENTS = new Set(
  "TABLE MATRIX DRF DATES AA_NOTE FAIR_USE UPLOAD MIGRATION JOURNEYS ERRORS DOCUMENTATION RECURRING"
    .split(" "),
);
/** DATA: lists that are a document's, name by name. */
const COPIES = new Set(["BANK_IDENTIFIERS"]);
/** DATA: errors of the programmer, whose names and causes are tested and whose words are not. */
const THROWN = new Set(["TypeError", "RangeError"]);

function nameOf(node) {
  return node?.key?.name ?? node?.key?.value ?? node?.id?.name;
}

// A row of our own notices; a documented text has no source beside it.
function isNotice({ properties }) {
  const names = properties.map(nameOf);
  return names.includes("code") && names.includes("source");
}

export const strykerPlugins = [{
  kind: "Ignore",
  name: "texts",
  value: {
    shouldIgnore(path) {
      if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
      const owner = path.findParent((parent) =>
        parent.isObjectProperty() || parent.isVariableDeclarator() || parent.isNewExpression() ||
        parent.isFunction()
      );
      if (owner?.isObjectProperty()) {
        const name = nameOf(owner.node);
        if (PROSE.has(name) || (name === "message" && isNotice(owner.parent))) {
          return "A text for people, in a table";
        }
      }
      if (owner?.isVariableDeclarator()) {
        const name = nameOf(owner.node);
        const whole = owner.node.init === path.node;
        if (COPIES.has(name) || (whole && DOCUMENTS.has(name))) {
          return "The name or the content of a document";
        }
      }
      if (owner?.isNewExpression() && THROWN.has(owner.node.callee.name)) {
        return "The words of an error of the programmer";
      }
      return undefined;
    },
  },
}];
