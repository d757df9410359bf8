package org.reformflow.demo;

import java.util.Map;

/**
 * Who works for a unit in the examples, and what it reports.
 *
 * @param figures by indicator, as typed
 */
public record DemoUnit(String unit, String officer, String head, Map<String, String> figures) {

}
