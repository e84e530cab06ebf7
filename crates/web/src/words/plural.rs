//! Plural forms by ICU. Fluent brings plural rules of its own, which are older
//! and wrong in places (Arabic 103 to 110), so a choice on a number,
//! `{ $count -> [one] … }`, is read as `{ FORM($count) -> [one] … }`, and
//! `FORM` asks ICU. Translators write plain Fluent.

use anyhow::Context;
use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use icu::decimal::input::Decimal;
use icu::plurals::{PluralCategory, PluralRules};
use lw_base::Lang;

use super::language::Bundle;

const FORM: &str = "FORM";

/// The same messages with their choices handed to `FORM`; a text with
/// mistakes is left to Fluent, which says what they are.
pub(super) fn with_forms(text: String) -> String {
    let Ok(mut resource) = fluent_syntax::parser::parse(text.clone()) else { return text };
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            let attributes = message.attributes.iter_mut().map(|attribute| &mut attribute.value);
            message.value.iter_mut().chain(attributes).for_each(rewrite);
        }
    }
    fluent_syntax::serializer::serialize(&resource)
}

fn rewrite(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element
        else {
            continue;
        };
        if variants.iter().all(is_plural_form)
            && matches!(selector, InlineExpression::VariableReference { .. })
        {
            let name = Identifier { name: FORM.to_owned() };
            let arguments = CallArguments { positional: vec![selector.clone()], named: Vec::new() };
            *selector = InlineExpression::FunctionReference { id: name, arguments };
        }
        variants.iter_mut().for_each(|variant| rewrite(&mut variant.value));
    }
}

/// A choice with an exact number (`[0]`) stays with Fluent, which compares it.
fn is_plural_form(variant: &Variant<String>) -> bool {
    let forms = ["zero", "one", "two", "few", "many", "other"];
    matches!(&variant.key, VariantKey::Identifier { name } if forms.contains(&name.as_str()))
}

/// Teaches a bundle `FORM`: a number's plural form in the language.
pub(super) fn add_form(bundle: &mut Bundle, lang: &Lang) -> anyhow::Result<()> {
    let locale = lang.locale().context("a private tag has no plural rules")?;
    let rules = PluralRules::try_new_cardinal((&locale).into())?;
    bundle.add_function(FORM, move |given, _| match given {
        [FluentValue::Number(number)] => name(category(&rules, number)).into(),
        _ => name(PluralCategory::Other).into(),
    })?;
    Ok(())
}

fn category(rules: &PluralRules, number: &FluentNumber) -> PluralCategory {
    let decimal = number.as_string().parse::<Decimal>();
    decimal.map_or(PluralCategory::Other, |decimal| rules.category_for(&decimal))
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
