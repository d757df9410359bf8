package org.reformflow.initiative.application.word;

/** An open task in which somebody writes a description. */
record FormTask(String id, String applicationId) {

}
