package org.reformflow.reporting.issue;

import java.util.Map;
import java.util.Optional;

import org.reformflow.reporting.report.ReportSection;

/**
 * What the office entered while it consolidated.
 *
 * @param texts the words of sections, without blank ones
 * @param explanations by the words of the contradiction
 * @param missing why units are missing, for all contradictions about that
 */
record Edits(Map<ReportSection, String> texts, Map<String, String> explanations, Optional<String> missing) {

}
