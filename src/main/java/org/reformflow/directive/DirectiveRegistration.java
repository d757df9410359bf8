package org.reformflow.directive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.stereotype.Component;

/** Reads the registration form of a directive. */
@Component
class DirectiveRegistration {

	/** Fields of the form; removed from the process once they are in our tables. */
	private static final List<String> FIELDS = List.of("document_type", "number", "number_suffix", "issue_month",
			"place", "issuer", "subject", "signer_capacity", "signer_title", "signer_name", "recipients", "legal_refs");

	private final DirectiveTable directives;

	DirectiveRegistration(DirectiveTable directives) {
		this.directives = directives;
	}

	NewDirective read(SubmittedForm form) {
		return new NewDirective(DocumentType.valueOf(form.require("document_type", "Hãy chọn loại văn bản.")),
				form.number("number").map(this::ordinal).orElse(null), form.text("number_suffix").orElse(null), null,
				form.text("issue_month").orElse(null), null, form.text("place").orElse(null),
				form.text("issuer").orElse(null), form.require("subject", "Hãy nhập trích yếu của văn bản."),
				new NewDirective.Signer(
						form.text("signer_capacity").filter((value) -> !value.equals("NONE")).orElse(null),
						form.text("signer_title").orElse(null), form.text("signer_name").orElse(null)),
				recipients(form), references(form), List.of(), List.of());
	}

	Integer ordinal(BigDecimal number) {
		try {
			return number.intValueExact();
		}
		catch (ArithmeticException ex) {
			throw new Refusal("Số văn bản phải là số nguyên.");
		}
	}

	private static List<Recipient> recipients(SubmittedForm form) {
		List<Recipient> recipients = new ArrayList<>();
		for (SubmittedForm.Row row : form.rows("recipients")) {
			row.text("name").map(Recipient::parse).ifPresent((recipient) -> {
				Optional<String> purpose = row.text("purpose");
				recipients.add(new Recipient(recipient.kind(), recipient.name(), purpose.orElse(recipient.purpose())));
			});
		}
		return recipients;
	}

	private static List<LegalReference> references(SubmittedForm form) {
		List<LegalReference> references = new ArrayList<>();
		for (SubmittedForm.Row row : form.rows("legal_refs")) {
			row.text("number")
				.ifPresent((number) -> references.add(new LegalReference(number, row.date("date").orElse(null),
						row.text("issuer").orElse(null), row.text("note").orElse(null))));
		}
		return references;
	}

	void forget(DelegateExecution execution) {
		execution.removeVariables(FIELDS);
	}

	String title(String directiveId) {
		return this.directives.get(directiveId).title();
	}

}
