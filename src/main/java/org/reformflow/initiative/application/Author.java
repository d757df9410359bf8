package org.reformflow.initiative.application;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * An author as the form asks for; the first of an application is the author, others are
 * co-authors.
 *
 * @param person person id of an author who has an account, or null
 * @param birth day or year of birth, as written
 * @param qualification professional qualification
 * @param position position
 * @param workplace body or unit
 * @param share contribution in per cent; the shares of an application sum to 100
 */
public record Author(String name, @Nullable String person, @Nullable String birth, @Nullable String qualification,
		@Nullable String position, @Nullable String workplace, @Nullable String phone, @Nullable BigDecimal share) {

}
