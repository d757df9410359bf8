package org.reformflow.apology;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A public-service dossier that is still open shortly before it is due.
 *
 * @param department tenant id
 * @param businessKey business key of the matter, such as the directive's id
 * @param matterId id of the matter, such as the assignment's; its evidence keeps the
 * letter
 * @param unit id of the unit that handles it
 * @param officer person id of who handles it, or null
 * @param title what is to be done
 * @param subject the document it comes from
 * @param due last day in time
 * @param code receipt number, if known
 * @param applicant who handed it in, if known
 */
public record LateDossier(String department, String businessKey, String matterId, String unit, @Nullable String officer,
		String title, String subject, LocalDate due, @Nullable String code, @Nullable String applicant) {

}
