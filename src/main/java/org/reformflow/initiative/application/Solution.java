package org.reformflow.initiative.application;

import org.jspecify.annotations.Nullable;

/** One of the new solutions of an initiative (section C.II.1 of the form). */
public record Solution(@Nullable String content, @Nullable String advantages, @Nullable String drawbacks) {

}
