package de.kontaktzyklus.faults.mailserver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** One connection, from the greeting to the end, as the manners have it. */
public final class Conversation {

    private final Wire wire;
    private final Manners manners;
    private final Optional<SSLContext> certificates;
    private final Consumer<Accepted> ledger;
    private final Consumer<Stage> watcher;
    private final Runnable misbehaving;
    private String recipient = "";

    /**
     * @param ledger has recorded the mail when it returns, and only then the answer goes out
     * @param watcher is told of each stage before it is answered
     * @param misbehaving is told before the server does
     */
    public Conversation(
            Wire wire,
            Manners manners,
            Optional<SSLContext> certificates,
            Consumer<Accepted> ledger,
            Consumer<Stage> watcher,
            Runnable misbehaving) {
        this.wire = wire;
        this.manners = manners;
        this.certificates = certificates;
        this.ledger = ledger;
        this.watcher = watcher;
        this.misbehaving = misbehaving;
    }

    public void hold() throws IOException {
        boolean goesOn = answer(Stage.GREETING);
        while (goesOn) {
            Optional<byte[]> line = wire.readLine();
            goesOn = line.isPresent() && obey(new String(line.get(), StandardCharsets.ISO_8859_1));
        }
    }

    private boolean obey(String command) throws IOException {
        Stage stage = Stage.of(command);
        if (stage == Stage.RCPT) {
            recipient = command.substring(command.indexOf('<') + 1, command.indexOf('>'));
        }
        boolean goesOn = answer(stage);
        if (goesOn && stage == Stage.STARTTLS) {
            wire.startTls(certificates.orElseThrow());
        }
        if (goesOn && stage == Stage.DATA && !manners.isBad(stage, recipient)) {
            return receive();
        }
        return goesOn && stage != Stage.QUIT;
    }

    private boolean answer(Stage stage) throws IOException {
        watcher.accept(stage);
        if (manners.isBad(stage, recipient)) {
            return misbehave();
        }
        wire.say(stage == Stage.EHLO ? offers() : stage.answer);
        return true;
    }

    private boolean misbehave() throws IOException {
        misbehaving.run();
        return manners.act().play(wire);
    }

    private String offers() {
        String login = "\r\n250-AUTH PLAIN";
        String secured = certificates.isPresent() ? "\r\n250-STARTTLS" : "";
        return Stage.EHLO.answer.replaceFirst("\r\n", secured + login + "\r\n");
    }

    private boolean receive() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Optional<byte[]> line = wire.readLine(); line.isPresent(); line = wire.readLine()) {
            byte[] text = line.get();
            if (text.length == 1 && text[0] == '.') {
                return settle(content.toByteArray());
            }
            if (manners.isBad(Stage.BODY, recipient)) {
                return misbehave();
            }
            int stuffed = text.length > 0 && text[0] == '.' ? 1 : 0;
            content.write(text, stuffed, text.length - stuffed);
            content.writeBytes(new byte[] {'\r', '\n'});
        }
        return false;
    }

    private boolean settle(byte[] content) throws IOException {
        if (manners.takes(recipient)) {
            ledger.accept(new Accepted(recipient, content));
        }
        return answer(Stage.DOT);
    }
}
