package org.reformflow.initiative.review;

/**
 * What the formal check found.
 *
 * @param required whether the application cannot be accepted without it
 */
record Finding(boolean required, String text) {

}
