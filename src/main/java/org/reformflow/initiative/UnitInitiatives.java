package org.reformflow.initiative;

/**
 * Initiatives of a unit in the calls that ended in some time.
 *
 * @param quota how many it owed
 * @param submitted in time and not withdrawn
 * @param recognised of those of the calls, in time or late
 */
public record UnitInitiatives(String unit, int quota, int submitted, int recognised) {

}
