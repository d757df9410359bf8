package org.reformflow.directive;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A document that a directive rests on or cites.
 *
 * @param number number and symbol as written, for example "1593/UBND-TCĐNC"
 * @param note for example "basis"
 */
public record LegalReference(String number, @Nullable LocalDate date, @Nullable String issuer, @Nullable String note) {

}
