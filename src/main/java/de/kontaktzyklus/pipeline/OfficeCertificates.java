package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.dispatch.smtp.line.TrustedCertificates;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * What the office trusts, as Camel's endpoints ask for it: what its mail server may show, its other servers may, too.
 */
final class OfficeCertificates extends SSLContextParameters {

    /** By which the routes know it. */
    static final String NAME = "officeCertificates";

    private final TrustedCertificates trusted;

    OfficeCertificates(TrustedCertificates trusted) {
        this.trusted = trusted;
    }

    @Override
    public SSLContext createSSLContext(CamelContext camel) {
        return trusted.context();
    }
}
