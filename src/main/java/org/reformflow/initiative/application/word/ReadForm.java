package org.reformflow.initiative.application.word;

import java.util.List;

import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.application.SectionProblem;

/**
 * What a Word file says.
 *
 * @param problems what could not be read, in the order of the form
 */
public record ReadForm(Description description, List<SectionProblem> problems) {

}
