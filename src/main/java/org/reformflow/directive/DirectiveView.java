package org.reformflow.directive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A directive as others may see it.
 *
 * @param symbol number and symbol; starts with "/" while the number is missing
 * @param targets of the directive as a whole, with the newest values that the office
 * stated
 * @param items lines of the breakdown in which the reader has a share; all of them for
 * office, leadership and supervisor
 * @param assignments those that the reader may see
 */
public record DirectiveView(String id, String department, DocumentType documentType, @Nullable Integer number,
		@Nullable String numberSuffix, String symbol, @Nullable LocalDate issueDate, @Nullable String issueMonth,
		@Nullable Integer issueYear, @Nullable String place, @Nullable String issuer, String subject,
		NewDirective.Signer signer, DirectiveState state, @Nullable String processInstanceId, OffsetDateTime createdAt,
		@Nullable OffsetDateTime closedAt, @Nullable String result, List<Recipient> recipients,
		List<ReferenceView> legalRefs, List<AssignmentView.FigureView> targets, List<ItemView> items,
		List<AssignmentView> assignments) {

	/**
	 * A legal reference.
	 *
	 * @param parentDirectiveId the registered directive it means, or null
	 */
	public record ReferenceView(String number, @Nullable LocalDate date, @Nullable String issuer, @Nullable String note,
			@Nullable String parentDirectiveId) {
	}

	/**
	 * A line of the breakdown.
	 *
	 * @param recurrence of a recurring deadline, for example QUARTER, HALF_YEAR, YEAR
	 */
	public record ItemView(String code, String text, List<String> leadUnits, List<String> unknownLeads,
			List<String> coordinatingUnits, List<String> externalParties, @Nullable ReformArea area,
			AssignmentView.DeadlineView deadline, List<String> recurrence, List<String> targets, String priority,
			@Nullable Dossier dossier) {
	}

}
