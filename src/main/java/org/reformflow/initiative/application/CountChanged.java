package org.reformflow.initiative.application;

/** A unit handed in an application of a campaign, or withdrew one. */
public record CountChanged(String campaignId, String unit) {

}
