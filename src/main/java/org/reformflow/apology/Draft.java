package org.reformflow.apology;

import java.time.LocalDate;

/**
 * What an officer states for the letter.
 *
 * @param procedureName the administrative procedure: name and kind of the dossier
 * @param code receipt number
 * @param progress how far the dossier is
 * @param newDue the day newly promised
 */
record Draft(String procedureName, String code, String applicant, String progress, String reason, LocalDate newDue) {

}
