package org.reformflow.directive;

/**
 * Something a person should look at, which does not stop the registration.
 *
 * @param code stable, in English
 * @param message Vietnamese
 */
public record Warning(String code, String message) {

}
