package org.reformflow.directive;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A directive to be registered. Number and day may be missing: both are given at issue.
 *
 * @param number ordinal of the number, for example 12 of "12/KH-SKHCN"
 * @param issueMonth "yyyy-MM" when only the month is known
 * @param targets targets of the directive as a whole
 */
public record NewDirective(DocumentType type, @Nullable Integer number, @Nullable String numberSuffix,
		@Nullable LocalDate issueDate, @Nullable String issueMonth, @Nullable Integer issueYear, @Nullable String place,
		@Nullable String issuer, String subject, Signer signer, List<Recipient> recipients,
		List<LegalReference> references, List<BreakdownItem> items, List<Target> targets) {

	/**
	 * Who signs.
	 *
	 * @param capacity "KT. GIÁM ĐỐC" and the like, or null when the head signs
	 */
	public record Signer(@Nullable String capacity, @Nullable String title, @Nullable String name) {

	}

}
