<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>This digest was signed here before: {when}, with key {key}, as {user}.</source>
        <translation>Dieser Digest wurde hier schon signiert: {when}, mit Schlüssel {key}, als {user}.</translation>
    </message>
    <message>
        <source>A rejection needs a reason</source>
        <translation>Eine Ablehnung braucht einen Grund</translation>
    </message>
    <message>
        <source>It is written into the journal, for you and those who ask later.</source>
        <translation>Er kommt ins Journal, für Sie und für alle, die später fragen.</translation>
    </message>
    <message>
        <source>Type why you reject this token.</source>
        <translation>Geben Sie ein, warum Sie dieses Token ablehnen.</translation>
    </message>
    <message>
        <source>The key is locked</source>
        <translation>Der Schlüssel ist gesperrt</translation>
    </message>
    <message>
        <source>Key {key} locked itself, or was never unlocked.</source>
        <translation>Schlüssel {key} hat sich gesperrt oder war nie entsperrt.</translation>
    </message>
    <message>
        <source>Give its passphrase again.</source>
        <translation>Geben Sie seine Passphrase noch einmal ein.</translation>
    </message>
    <message>
        <source>The signature made is wrong</source>
        <translation>Die erzeugte Signatur ist falsch</translation>
    </message>
    <message>
        <source>A signature of key {key} did not verify with its public key.</source>
        <translation>Eine Signatur des Schlüssels {key} passt nicht zu seinem öffentlichen Schlüssel.</translation>
    </message>
    <message>
        <source>Do not use this key on this machine; restore its backup on another.</source>
        <translation>Verwenden Sie diesen Schlüssel nicht auf diesem Rechner; stellen Sie seine Sicherung auf einem anderen wieder her.</translation>
    </message>
    <message>
        <source>This is no HSM user name</source>
        <translation>Das ist kein HSM-Benutzername</translation>
    </message>
    <message>
        <source>{name} is not 1 to 31 letters, digits or underscores.</source>
        <translation>{name} besteht nicht aus 1 bis 31 Buchstaben, Ziffern oder Unterstrichen.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Type the name under which the cluster knows you.</source>
        <translation>Geben Sie den Namen ein, unter dem der Cluster Sie kennt.</translation>
    </message>
    <message>
        <source>This is no role of an approver</source>
        <translation>Das ist keine Rolle für Genehmigende</translation>
    </message>
    <message>
        <source>{role} is neither crypto-user nor admin.</source>
        <translation>{role} ist weder crypto-user noch admin.</translation>
    </message>
    <message>
        <source>Choose the role of your HSM user.</source>
        <translation>Wählen Sie die Rolle Ihres HSM-Benutzers.</translation>
    </message>
    <message>
        <source>Read the doubts; to sign all the same, type an acknowledgement.</source>
        <translation>Lesen Sie die Zweifel; um trotzdem zu signieren, geben Sie eine Begründung ein.</translation>
    </message>
    <message>
        <source>Ask for a new token; to sign all the same, type why you overrule.</source>
        <translation>Verlangen Sie ein neues Token; um trotzdem zu signieren, geben Sie ein, warum Sie sich darüber hinwegsetzen.</translation>
    </message>
    <message>
        <source>A check stands against signing</source>
        <translation>Eine Prüfung spricht gegen das Signieren</translation>
    </message>
    <message>
        <source>The checks on this token say: {verdict}.</source>
        <translation>Die Prüfungen dieses Tokens ergeben: {verdict}.</translation>
    </message>
    <message>
        <source>The key was not deleted</source>
        <translation>Der Schlüssel wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>The authority was not deleted</source>
        <translation>Die Stelle wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>What was typed is not the name {name}.</source>
        <translation>Die Eingabe ist nicht der Name {name}.</translation>
    </message>
    <message>
        <source>Type the name exactly to delete the authority for good.</source>
        <translation>Geben Sie den Namen genau ein, um die Stelle endgültig zu löschen.</translation>
    </message>
    <message>
        <source>Type the name exactly to delete the key for good.</source>
        <translation>Geben Sie den Namen genau ein, um den Schlüssel endgültig zu löschen.</translation>
    </message>
    <message>
        <source>The file or its folder is not there.</source>
        <translation>Die Datei oder ihr Ordner ist nicht da.</translation>
    </message>
    <message>
        <source>This account has no permission for it.</source>
        <translation>Dieses Benutzerkonto darf das nicht.</translation>
    </message>
    <message>
        <source>A file of this name is there already, and nothing is overwritten.</source>
        <translation>Eine Datei dieses Namens ist schon da, und nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file is larger than anything that belongs here.</source>
        <translation>Die Datei ist größer als alles, was hierher gehört.</translation>
    </message>
    <message>
        <source>The medium is full.</source>
        <translation>Das Medium ist voll.</translation>
    </message>
    <message>
        <source>The medium is write-protected.</source>
        <translation>Das Medium ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The medium answers with errors, or was removed.</source>
        <translation>Das Medium antwortet mit Fehlern oder wurde entfernt.</translation>
    </message>
    <message>
        <source>The medium was removed.</source>
        <translation>Das Medium wurde entfernt.</translation>
    </message>
    <message>
        <source>The name is too long for this medium.</source>
        <translation>Der Name ist zu lang für dieses Medium.</translation>
    </message>
    <message>
        <source>The medium cannot have a file of this name.</source>
        <translation>Das Medium kann keine Datei dieses Namens haben.</translation>
    </message>
    <message>
        <source>The operating system answered: {answer}.</source>
        <translation>Das Betriebssystem antwortete: {answer}.</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei war nicht zu lesen</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>Check the medium and open the file again.</source>
        <translation>Prüfen Sie das Medium und öffnen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The file reads back differently</source>
        <translation>Die Datei liest sich anders zurück</translation>
    </message>
    <message>
        <source>{path} does not hold what was written to it.</source>
        <translation>{path} enthält nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Use another medium and save again; do not hand this one over.</source>
        <translation>Nehmen Sie ein anderes Medium und speichern Sie noch einmal; geben Sie dieses nicht weiter.</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Die Datei war nicht zu schreiben</translation>
    </message>
    <message>
        <source>Choose another name, folder or medium. Nothing was changed.</source>
        <translation>Wählen Sie einen anderen Namen, Ordner oder ein anderes Medium. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no room for your signature</source>
        <translation>Für Ihre Signatur ist kein Platz</translation>
    </message>
    <message>
        <source>Signed, it would be no token file any more. {why}</source>
        <translation>Signiert wäre sie keine Token-Datei mehr. {why}</translation>
    </message>
    <message>
        <source>Ask the coordinator for a new token.</source>
        <translation>Bitten Sie den Koordinator um ein neues Token.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Too many files for one sitting</source>
        <translation>Zu viele Dateien für eine Sitzung</translation>
    </message>
    <message>
        <source>These are {count} files; a sitting holds {most}.</source>
        <translation>Das sind {count} Dateien; eine Sitzung fasst {most}.</translation>
    </message>
    <message>
        <source>Nothing was opened. Open fewer files at once.</source>
        <translation>Nichts wurde geöffnet. Öffnen Sie weniger Dateien auf einmal.</translation>
    </message>
    <message>
        <source>it has no line to read</source>
        <translation>er hat keine Zeile zu lesen</translation>
    </message>
    <message>
        <source>its line is longer than 4 KiB</source>
        <translation>seine Zeile ist länger als 4 KiB</translation>
    </message>
    <message>
        <source>it holds more than 64 KiB</source>
        <translation>er enthält mehr als 64 KiB</translation>
    </message>
    <message>
        <source>it is a terminal and would show what is typed</source>
        <translation>er ist ein Terminal und würde zeigen, was getippt wird</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>er ist nicht zu lesen</translation>
    </message>
    <message>
        <source>The file descriptor is of no use</source>
        <translation>Der Dateideskriptor taugt nicht</translation>
    </message>
    <message>
        <source>Descriptor {number}: {why}.</source>
        <translation>Deskriptor {number}: {why}.</translation>
    </message>
    <message>
        <source>Open a pipe or a file there and write each secret as one line.</source>
        <translation>Öffnen Sie dort eine Pipe oder eine Datei und schreiben Sie jedes Geheimnis als eine Zeile.</translation>
    </message>
    <message>
        <source>Start the desktop&apos;s keyring, or choose --passphrase-only.</source>
        <translation>Starten Sie den Schlüsselbund der Arbeitsumgebung oder wählen Sie --passphrase-only.</translation>
    </message>
    <message>
        <source>The passphrases differ</source>
        <translation>Die Passphrasen sind verschieden</translation>
    </message>
    <message>
        <source>What was typed the second time is not the same. Nothing was done.</source>
        <translation>Die zweite Eingabe ist nicht dieselbe. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Start again and type the same passphrase twice.</source>
        <translation>Beginnen Sie von vorn und geben Sie zweimal dieselbe Passphrase ein.</translation>
    </message>
    <message>
        <source>Nobody can be asked</source>
        <translation>Niemand kann gefragt werden</translation>
    </message>
    <message>
        <source>There is no terminal that can ask for this, or its input ended.</source>
        <translation>Es gibt kein Terminal, das danach fragen kann, oder seine Eingabe ist zu Ende.</translation>
    </message>
    <message>
        <source>Use a terminal, or give the answer as an option says in --help.</source>
        <translation>Nehmen Sie ein Terminal oder geben Sie die Antwort mit einer Option, siehe --help.</translation>
    </message>
    <message>
        <source>The output could not be written</source>
        <translation>Die Ausgabe war nicht zu schreiben</translation>
    </message>
    <message>
        <source>Make room where the output goes. What was done before is done.</source>
        <translation>Schaffen Sie Platz, wo die Ausgabe hinkommt. Was vorher getan wurde, ist getan.</translation>
    </message>
    <message>
        <source>The journal is in use</source>
        <translation>Das Journal ist in Benutzung</translation>
    </message>
    <message>
        <source>Another window or program holds the journal {path}.</source>
        <translation>Ein anderes Fenster oder Programm hält das Journal {path}.</translation>
    </message>
    <message>
        <source>Close it or wait for it, then try again.</source>
        <translation>Schließen Sie es oder warten Sie darauf; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The journal cannot be written</source>
        <translation>Das Journal ist nicht zu schreiben</translation>
    </message>
    <message>
        <source>A certificate named &apos;{name}&apos; is here already; it was left as it is.</source>
        <translation>Ein Zertifikat namens „{name}“ ist schon hier; es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>The folder with the authorities cannot be used</source>
        <translation>Der Ordner mit den Stellen ist nicht brauchbar</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}: {reason}.</translation>
    </message>
    <message>
        <source>Make room or repair the permissions, then try again.</source>
        <translation>Schaffen Sie Platz oder berichtigen Sie die Rechte; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It was there a moment ago and is gone.</source>
        <translation>Eben war es noch da, jetzt ist es fort.</translation>
    </message>
    <message>
        <source>It is shorter than a moment ago.</source>
        <translation>Es ist kürzer als eben noch.</translation>
    </message>
    <message>
        <source>It has no whole entry where the last should be.</source>
        <translation>Wo sein letzter Eintrag sein sollte, ist kein ganzer Eintrag.</translation>
    </message>
    <message>
        <source>Its last line was changed after it was sealed.</source>
        <translation>Seine letzte Zeile wurde nach dem Versiegeln geändert.</translation>
    </message>
    <message>
        <source>Its last line is not a journal entry.</source>
        <translation>Seine letzte Zeile ist kein Journaleintrag.</translation>
    </message>
    <message>
        <source>The journal does not hold</source>
        <translation>Das Journal hält nicht</translation>
    </message>
    <message>
        <source>{path}: {flaw}</source>
        <translation>{path}: {flaw}</translation>
    </message>
    <message>
        <source>Stop here. To go on, set this journal aside as evidence and begin a new one.</source>
        <translation>Halten Sie hier an. Um fortzufahren, legen Sie dieses Journal als Beweis beiseite und beginnen Sie ein neues.</translation>
    </message>
    <message>
        <source>Line {line} is not a journal entry.</source>
        <translation>Zeile {line} ist kein Journaleintrag.</translation>
    </message>
    <message>
        <source>Line {line} vouches for a torn line, not there.</source>
        <translation>Zeile {line} bürgt für eine abgerissene Zeile, die nicht da ist.</translation>
    </message>
    <message>
        <source>Line {line} was changed after it was sealed.</source>
        <translation>Zeile {line} wurde nach dem Versiegeln geändert.</translation>
    </message>
    <message>
        <source>Line {line} does not follow: lines were removed, added or moved.</source>
        <translation>Zeile {line} schließt nicht an: Zeilen wurden entfernt, eingefügt oder verschoben.</translation>
    </message>
    <message>
        <source>Line {line} is not the entry due there.</source>
        <translation>Zeile {line} ist nicht der Eintrag, der dort folgen muss.</translation>
    </message>
    <message>
        <source>Line {line} was cut short, and the next entry does not vouch for it.</source>
        <translation>Zeile {line} wurde abgeschnitten, und der nächste Eintrag bürgt nicht für sie.</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>Das Journal ist nicht zu lesen</translation>
    </message>
    <message>
        <source>Check the medium and the permissions, then try again.</source>
        <translation>Prüfen Sie Medium und Rechte; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Too many wrong passphrases</source>
        <translation>Zu viele falsche Passphrasen</translation>
    </message>
    <message>
        <source>The key &apos;{name}&apos; stayed locked. Nothing was tried.</source>
        <translation>Der Schlüssel „{name}“ blieb gesperrt. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>Wait another {seconds} seconds, then try again.</source>
        <translation>Warten Sie noch {seconds} Sekunden; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The wrong passphrases cannot be counted</source>
        <translation>Falsche Passphrasen sind nicht zu zählen</translation>
    </message>
    <message>
        <source>The file for it cannot be read or written: {reason}. Nothing was tried.</source>
        <translation>Die Datei dafür ist nicht zu lesen oder zu schreiben: {reason}. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>Make room on the disk, or mend the permissions of the folder with the keys.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder berichtigen Sie die Rechte des Ordners mit den Schlüsseln.</translation>
    </message>
    <message>
        <source>The key &apos;{name}&apos; was locked again; nothing was signed.</source>
        <translation>Der Schlüssel „{name}“ wurde wieder gesperrt; nichts wurde signiert.</translation>
    </message>
    <message>
        <source>Type its passphrase again.</source>
        <translation>Geben Sie seine Passphrase noch einmal ein.</translation>
    </message>
    <message>
        <source>This key is for something else</source>
        <translation>Dieser Schlüssel ist für etwas anderes</translation>
    </message>
    <message>
        <source>The key &apos;{name}&apos; is {found}. Wanted is {wanted}.</source>
        <translation>Der Schlüssel „{name}“ ist {found}. Verlangt ist {wanted}.</translation>
    </message>
    <message>
        <source>Choose another key; keys for tokens and certificates are kept apart.</source>
        <translation>Wählen Sie einen anderen Schlüssel; Schlüssel für Token und für Zertifikate bleiben getrennt.</translation>
    </message>
    <message>
        <source>The keyring&apos;s secret is damaged</source>
        <translation>Das Geheimnis im Schlüsselbund ist beschädigt</translation>
    </message>
    <message>
        <source>{keyring} holds something else than this program put there.</source>
        <translation>{keyring} enthält etwas anderes, als dieses Programm hineingelegt hat.</translation>
    </message>
    <message>
        <source>Restore the key from its backup.</source>
        <translation>Stellen Sie den Schlüssel aus seiner Sicherung wieder her.</translation>
    </message>
    <message>
        <source>No keyring is running in this session.</source>
        <translation>In dieser Sitzung läuft kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keyring is switched off: it would forget the secret.</source>
        <translation>Der Schlüsselbund ist abgeschaltet: Er würde das Geheimnis vergessen.</translation>
    </message>
    <message>
        <source>None of the keyrings found here protects what it keeps.</source>
        <translation>Keiner der hier gefundenen Schlüsselbunde schützt, was er aufbewahrt.</translation>
    </message>
    <message>
        <source>{name} keeps secrets in the open.</source>
        <translation>{name} bewahrt Geheimnisse offen auf.</translation>
    </message>
    <message>
        <source>{name} is not recommended by the library that offers it.</source>
        <translation>{name} wird von der Bibliothek, die ihn anbietet, nicht empfohlen.</translation>
    </message>
    <message>
        <source>The keyring does not answer</source>
        <translation>Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>It was asked and said nothing for {seconds} seconds.</source>
        <translation>Er wurde gefragt und sagte {seconds} Sekunden lang nichts.</translation>
    </message>
    <message>
        <source>Look for a window that asks for its password; then try again.</source>
        <translation>Suchen Sie ein Fenster, das nach seinem Passwort fragt; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>It was not unlocked when it was asked. Nothing was lost.</source>
        <translation>Er wurde auf die Anfrage hin nicht entsperrt. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Unlock the keyring with its own password, then try again.</source>
        <translation>Entsperren Sie den Schlüsselbund mit seinem eigenen Passwort; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It refused to forget a secret.</source>
        <translation>Er weigerte sich, ein Geheimnis zu vergessen.</translation>
    </message>
    <message>
        <source>It holds something else than this program put there.</source>
        <translation>Er enthält etwas anderes, als dieses Programm hineingelegt hat.</translation>
    </message>
    <message>
        <source>It went away or refused: {kind}.</source>
        <translation>Er verschwand oder weigerte sich: {kind}.</translation>
    </message>
    <message>
        <source>The keyring did not help</source>
        <translation>Der Schlüsselbund half nicht</translation>
    </message>
    <message>
        <source>See that the desktop&apos;s keyring runs and is unlocked, then try again.</source>
        <translation>Sorgen Sie dafür, dass der Schlüsselbund der Arbeitsumgebung läuft und entsperrt ist; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No usable keyring</source>
        <translation>Kein brauchbarer Schlüsselbund</translation>
    </message>
    <message>
        <source>Start the desktop&apos;s keyring (GNOME Keyring, KWallet or KeePassXC); then try again.</source>
        <translation>Starten Sie den Schlüsselbund der Arbeitsumgebung (GNOME Keyring, KWallet oder KeePassXC); dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The passphrase is not text</source>
        <translation>Die Passphrase ist kein Text</translation>
    </message>
    <message>
        <source>Choose a passphrase that can be typed.</source>
        <translation>Wählen Sie eine Passphrase, die sich eingeben lässt.</translation>
    </message>
    <message>
        <source>The passphrase is too short</source>
        <translation>Die Passphrase ist zu kurz</translation>
    </message>
    <message>
        <source>It has {found} characters; at least {least} are needed.</source>
        <translation>Sie hat {found} Zeichen; mindestens {least} sind nötig.</translation>
    </message>
    <message>
        <source>Choose a longer one; five words that do not belong together are good.</source>
        <translation>Wählen Sie eine längere; gut sind fünf Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>Wrong passphrase</source>
        <translation>Falsche Passphrase</translation>
    </message>
    <message>
        <source>It is not UTF-8 text, or longer than {most} characters.</source>
        <translation>Sie ist kein UTF-8-Text oder länger als {most} Zeichen.</translation>
    </message>
    <message>
        <source>What was typed is not UTF-8 text, or longer than {most} characters, so it cannot be the passphrase. Nothing was tried.</source>
        <translation>Die Eingabe ist kein UTF-8-Text oder länger als {most} Zeichen, kann also nicht die Passphrase sein. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>Type the passphrase again.</source>
        <translation>Geben Sie die Passphrase noch einmal ein.</translation>
    </message>
    <message>
        <source>At least {least} characters are needed.</source>
        <translation>Mindestens {least} Zeichen sind nötig.</translation>
    </message>
    <message>
        <source>Hard to guess. Make sure that you can still type it in a year.</source>
        <translation>Schwer zu erraten. Sorgen Sie dafür, dass Sie sie auch in einem Jahr noch eingeben können.</translation>
    </message>
    <message>
        <source>It holds a word that everybody tries first. Leave that word out.</source>
        <translation>Sie enthält ein Wort, das alle zuerst versuchen. Lassen Sie dieses Wort weg.</translation>
    </message>
    <message>
        <source>Repeats and rows such as 1234 or qwerty add almost nothing.</source>
        <translation>Wiederholungen und Reihen wie 1234 oder qwertz bringen fast nichts.</translation>
    </message>
    <message>
        <source>Add another word, and a digit or a mark between the words.</source>
        <translation>Fügen Sie noch ein Wort an, und eine Ziffer oder ein Zeichen zwischen den Wörtern.</translation>
    </message>
    <message>
        <source>Longer is better: add another word that does not belong to the others.</source>
        <translation>Länger ist besser: Fügen Sie noch ein Wort an, das nicht zu den anderen gehört.</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>ein privater Schlüssel</translation>
    </message>
    <message>
        <source>an encrypted private key</source>
        <translation>ein verschlüsselter privater Schlüssel</translation>
    </message>
    <message>
        <source>a public key</source>
        <translation>ein öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>a public key in the older PKCS#1 form</source>
        <translation>ein öffentlicher Schlüssel in der älteren Form PKCS#1</translation>
    </message>
    <message>
        <source>an elliptic-curve key</source>
        <translation>ein Schlüssel auf elliptischer Kurve</translation>
    </message>
    <message>
        <source>elliptic-curve parameters</source>
        <translation>eine Angabe zu einer elliptischen Kurve</translation>
    </message>
    <message>
        <source>a DSA key</source>
        <translation>ein DSA-Schlüssel</translation>
    </message>
    <message>
        <source>a key in OpenSSH&apos;s own format</source>
        <translation>ein Schlüssel in OpenSSHs eigenem Format</translation>
    </message>
    <message>
        <source>a certificate</source>
        <translation>ein Zertifikat</translation>
    </message>
    <message>
        <source>a certificate request</source>
        <translation>eine Zertifikatsanforderung</translation>
    </message>
    <message>
        <source>The key file is too large</source>
        <translation>Die Schlüsseldatei ist zu groß</translation>
    </message>
    <message>
        <source>A key file has at most {most} bytes.</source>
        <translation>Eine Schlüsseldatei hat höchstens {most} Bytes.</translation>
    </message>
    <message>
        <source>Choose the file that holds the key and nothing else.</source>
        <translation>Wählen Sie die Datei, die den Schlüssel enthält und sonst nichts.</translation>
    </message>
    <message>
        <source>a file with {count} PEM blocks, the last of them {kind}</source>
        <translation>eine Datei mit {count} PEM-Blöcken, der letzte davon {kind}</translation>
    </message>
    <message>
        <source>a PEM block of the kind &apos;{label}&apos;</source>
        <translation>ein PEM-Block der Art „{label}“</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>binary data, perhaps DER or PKCS#12</source>
        <translation>binär, vielleicht DER oder PKCS#12</translation>
    </message>
    <message>
        <source>a PuTTY key</source>
        <translation>ein PuTTY-Schlüssel</translation>
    </message>
    <message>
        <source>a sealed key file or a backup of this program</source>
        <translation>eine versiegelte Schlüsseldatei oder eine Sicherung dieses Programms</translation>
    </message>
    <message>
        <source>no PEM file</source>
        <translation>keine PEM-Datei</translation>
    </message>
    <message>
        <source>Not the key file that is wanted</source>
        <translation>Nicht die verlangte Schlüsseldatei</translation>
    </message>
    <message>
        <source>This is {found}. Wanted is one RSA-2048 key as PEM, as OpenSSL writes it.</source>
        <translation>Das ist {found}. Verlangt ist ein RSA-2048-Schlüssel als PEM, wie OpenSSL ihn schreibt.</translation>
    </message>
    <message>
        <source>Choose another file, or convert this one with openssl pkey.</source>
        <translation>Wählen Sie eine andere Datei oder wandeln Sie diese mit openssl pkey um.</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>Die Schlüsseldatei ist beschädigt</translation>
    </message>
    <message>
        <source>Its PEM frame is broken, or there is other text around the one block.</source>
        <translation>Ihr PEM-Rahmen ist zerbrochen, oder um den einen Block steht anderer Text.</translation>
    </message>
    <message>
        <source>Remove what is around the block, or get the file again.</source>
        <translation>Entfernen Sie, was um den Block steht, oder holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The key file asks for too much work</source>
        <translation>Die Schlüsseldatei verlangt zu viel Arbeit</translation>
    </message>
    <message>
        <source>Trying one passphrase on it would keep this machine busy for very long.</source>
        <translation>Eine Passphrase an ihr zu versuchen, würde diesen Rechner sehr lange beschäftigen.</translation>
    </message>
    <message>
        <source>Write it again with openssl pkcs8 -topk8 -v2 aes-256-cbc.</source>
        <translation>Schreiben Sie sie neu mit openssl pkcs8 -topk8 -v2 aes-256-cbc.</translation>
    </message>
    <message>
        <source>The recovery code has an unknown character</source>
        <translation>Der Wiederherstellungscode hat ein unbekanntes Zeichen</translation>
    </message>
    <message>
        <source>A recovery code holds digits and the letters A to Z, but never U. Nothing was tried.</source>
        <translation>Ein Wiederherstellungscode besteht aus Ziffern und den Buchstaben A bis Z, aber nie U. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>Compare it with the paper, character by character.</source>
        <translation>Vergleichen Sie ihn Zeichen für Zeichen mit dem Papier.</translation>
    </message>
    <message>
        <source>The recovery code is mistyped</source>
        <translation>Der Wiederherstellungscode ist vertippt</translation>
    </message>
    <message>
        <source>Its last {count} characters do not fit the others. Nothing was tried.</source>
        <translation>Seine letzten {count} Zeichen passen nicht zu den anderen. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>The recovery code has the wrong length</source>
        <translation>Der Wiederherstellungscode hat die falsche Länge</translation>
    </message>
    <message>
        <source>It has {wanted} characters; here are {found}. Nothing was tried.</source>
        <translation>Er hat {wanted} Zeichen; hier sind {found}. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>The key file asks for its passphrase</source>
        <translation>Die Schlüsseldatei verlangt ihre Passphrase</translation>
    </message>
    <message>
        <source>It is encrypted, and no passphrase for the file was given.</source>
        <translation>Sie ist verschlüsselt, und für die Datei wurde keine Passphrase angegeben.</translation>
    </message>
    <message>
        <source>Give the passphrase that the file was encrypted with.</source>
        <translation>Geben Sie die Passphrase ein, mit der die Datei verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>Wrong passphrase for the key file</source>
        <translation>Falsche Passphrase für die Schlüsseldatei</translation>
    </message>
    <message>
        <source>Nothing could be decrypted with it, or the file is damaged.</source>
        <translation>Damit ließ sich nichts entschlüsseln, oder die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Try the passphrase that the file was encrypted with.</source>
        <translation>Versuchen Sie die Passphrase, mit der die Datei verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>an RSA key for PSS signatures only</source>
        <translation>ein RSA-Schlüssel nur für PSS-Signaturen</translation>
    </message>
    <message>
        <source>The encryption of the key file is unknown</source>
        <translation>Die Verschlüsselung der Schlüsseldatei ist unbekannt</translation>
    </message>
    <message>
        <source>Its cipher or key derivation is not supported here; nothing was tried.</source>
        <translation>Ihre Verschlüsselung oder Schlüsselableitung wird hier nicht unterstützt; nichts wurde versucht.</translation>
    </message>
    <message>
        <source>an RSA key of {bits} bits</source>
        <translation>ein RSA-Schlüssel mit {bits} Bit</translation>
    </message>
    <message>
        <source>an RSA key with exponent {exponent}</source>
        <translation>ein RSA-Schlüssel mit dem Exponenten {exponent}</translation>
    </message>
    <message>
        <source>a key of another kind ({kind})</source>
        <translation>ein Schlüssel anderer Art ({kind})</translation>
    </message>
    <message>
        <source>Not an RSA-2048 key</source>
        <translation>Kein RSA-2048-Schlüssel</translation>
    </message>
    <message>
        <source>This is {found}. A token is signed with RSA-2048, exponent 65537.</source>
        <translation>Das ist {found}. Ein Token wird mit RSA-2048, Exponent 65537, signiert.</translation>
    </message>
    <message>
        <source>Make a new key here, or one with openssl genrsa 2048.</source>
        <translation>Erzeugen Sie hier einen neuen Schlüssel oder einen mit openssl genrsa 2048.</translation>
    </message>
    <message>
        <source>an approver&apos;s key, which signs tokens</source>
        <translation>ein Schlüssel zum Genehmigen, der Token signiert</translation>
    </message>
    <message>
        <source>Not a key for an authority</source>
        <translation>Kein Schlüssel für eine ausstellende Stelle</translation>
    </message>
    <message>
        <source>This is {found}. An authority signs with RSA of 2048, 3072 or 4096 bits, exponent 65537.</source>
        <translation>Das ist {found}. Eine ausstellende Stelle signiert mit RSA von 2048, 3072 oder 4096 Bit, Exponent 65537.</translation>
    </message>
    <message>
        <source>Make a new authority here, or a key with openssl genrsa 3072.</source>
        <translation>Legen Sie hier eine neue Stelle an oder erzeugen Sie einen Schlüssel mit openssl genrsa 3072.</translation>
    </message>
    <message>
        <source>Its structure or its numbers do not form a sound RSA key of two primes.</source>
        <translation>Sein Aufbau oder seine Zahlen ergeben keinen ordentlichen RSA-Schlüssel aus zwei Primzahlen.</translation>
    </message>
    <message>
        <source>This is {found}. Wanted is one RSA key as PEM, as OpenSSL writes it.</source>
        <translation>Das ist {found}. Verlangt ist ein RSA-Schlüssel als PEM, wie OpenSSL ihn schreibt.</translation>
    </message>
    <message>
        <source>an authority&apos;s key, which signs certificates</source>
        <translation>ein Schlüssel einer ausstellenden Stelle, der Zertifikate signiert</translation>
    </message>
    <message>
        <source>The key cannot be used</source>
        <translation>Der Schlüssel ist nicht brauchbar</translation>
    </message>
    <message>
        <source>Its structure or its numbers do not form a sound RSA-2048 key of two primes.</source>
        <translation>Sein Aufbau oder seine Zahlen ergeben keinen ordentlichen RSA-2048-Schlüssel aus zwei Primzahlen.</translation>
    </message>
    <message>
        <source>Get the key file again from where it was made.</source>
        <translation>Holen Sie die Schlüsseldatei noch einmal von dort, wo sie erzeugt wurde.</translation>
    </message>
    <message>
        <source>This cannot be the name of a key</source>
        <translation>Das kann kein Name eines Schlüssels sein</translation>
    </message>
    <message>
        <source>A name has 1 to {most} characters: letters A to Z, digits, dash, underscore and dot, and does not begin with a dot.</source>
        <translation>Ein Name hat 1 bis {most} Zeichen: Buchstaben A bis Z, Ziffern, Bindestrich, Unterstrich und Punkt; er beginnt nicht mit einem Punkt.</translation>
    </message>
    <message>
        <source>Choose another name, for example your HSM user name.</source>
        <translation>Wählen Sie einen anderen Namen, zum Beispiel Ihren HSM-Benutzernamen.</translation>
    </message>
    <message>
        <source>The key &apos;{name}&apos; stayed locked. {else_wrong}</source>
        <translation>Der Schlüssel „{name}“ blieb gesperrt. {else_wrong}</translation>
    </message>
    <message>
        <source>The sealed key contradicts its file</source>
        <translation>Der versiegelte Schlüssel widerspricht seiner Datei</translation>
    </message>
    <message>
        <source>The private key in &apos;{name}&apos; does not belong to the public key beside it.</source>
        <translation>Der private Schlüssel in „{name}“ gehört nicht zum öffentlichen Schlüssel daneben.</translation>
    </message>
    <message>
        <source>Do not use this file; restore the key from its backup.</source>
        <translation>Verwenden Sie diese Datei nicht; stellen Sie den Schlüssel aus seiner Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Its seal cannot tell a wrong passphrase from a wrong keyring secret or a damaged file.</source>
        <translation>Seinem Siegel ist nicht anzusehen, ob die Passphrase falsch ist, das Geheimnis im Schlüsselbund falsch ist oder die Datei beschädigt ist.</translation>
    </message>
    <message>
        <source>Its seal cannot tell a wrong passphrase from a damaged file.</source>
        <translation>Seinem Siegel ist nicht anzusehen, ob die Passphrase falsch oder die Datei beschädigt ist.</translation>
    </message>
    <message>
        <source>Its seal cannot tell a wrong passphrase from the recovery code of another backup or a damaged file.</source>
        <translation>Seinem Siegel ist nicht anzusehen, ob die Passphrase falsch ist, der Wiederherstellungscode zu einer anderen Sicherung gehört oder die Datei beschädigt ist.</translation>
    </message>
    <message>
        <source>It has more than {most} bytes.</source>
        <translation>Sie hat mehr als {most} Bytes.</translation>
    </message>
    <message>
        <source>It is not the JSON of a sealed key.</source>
        <translation>Sie ist nicht das JSON eines versiegelten Schlüssels.</translation>
    </message>
    <message>
        <source>It is not one JSON object.</source>
        <translation>Sie ist nicht genau ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It does not say that it is of the format {format}.</source>
        <translation>Sie sagt nicht, dass sie vom Format {format} ist.</translation>
    </message>
    <message>
        <source>It is not written in the one way that this program writes.</source>
        <translation>Sie ist nicht so geschrieben, wie dieses Programm schreibt.</translation>
    </message>
    <message>
        <source>It is {found}. Wanted is {wanted}.</source>
        <translation>Es ist {found}. Verlangt ist {wanted}.</translation>
    </message>
    <message>
        <source>Choose another file; keys for tokens and for certificates are kept apart.</source>
        <translation>Wählen Sie eine andere Datei; Schlüssel für Token und für Zertifikate bleiben getrennt.</translation>
    </message>
    <message>
        <source>Its key derivation asks for more, or less, than is allowed.</source>
        <translation>Ihre Schlüsselableitung verlangt mehr oder weniger, als erlaubt ist.</translation>
    </message>
    <message>
        <source>Its time or its protection is unknown.</source>
        <translation>Ihre Zeit oder ihr Schutz ist unbekannt.</translation>
    </message>
    <message>
        <source>Not enough memory to open the key</source>
        <translation>Zu wenig Arbeitsspeicher, um den Schlüssel zu öffnen</translation>
    </message>
    <message>
        <source>{mib} MiB are needed for about a second.</source>
        <translation>{mib} MiB werden etwa eine Sekunde lang gebraucht.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Its field &apos;{name}&apos; is not base64.</source>
        <translation>Ihr Feld „{name}“ ist nicht base64.</translation>
    </message>
    <message>
        <source>Its field &apos;{name}&apos; is missing or wrong.</source>
        <translation>Ihr Feld „{name}“ fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Not a sound sealed key file</source>
        <translation>Keine ordentliche versiegelte Schlüsseldatei</translation>
    </message>
    <message>
        <source>Take the file again from where it was made, or restore a backup.</source>
        <translation>Holen Sie die Datei noch einmal von dort, wo sie erzeugt wurde, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The key file cannot be used</source>
        <translation>Die Schlüsseldatei ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The file of the key &apos;{name}&apos;: {reason}</source>
        <translation>Die Datei des Schlüssels „{name}“: {reason}</translation>
    </message>
    <message>
        <source>Restore the key from its backup under another name.</source>
        <translation>Stellen Sie den Schlüssel aus seiner Sicherung unter anderem Namen wieder her.</translation>
    </message>
    <message>
        <source>The key file changed meanwhile</source>
        <translation>Die Schlüsseldatei hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Another window changed the key &apos;{name}&apos;; it is left as it is.</source>
        <translation>Ein anderes Fenster hat den Schlüssel „{name}“ geändert; er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Look at the keys again before you go on.</source>
        <translation>Sehen Sie sich die Schlüssel noch einmal an, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>It is a link that leads nowhere.</source>
        <translation>Sie ist ein Verweis, der ins Leere führt.</translation>
    </message>
    <message>
        <source>There is no such key</source>
        <translation>Diesen Schlüssel gibt es nicht</translation>
    </message>
    <message>
        <source>No key here has the name &apos;{name}&apos;.</source>
        <translation>Kein Schlüssel hier hat den Namen „{name}“.</translation>
    </message>
    <message>
        <source>Choose one of the keys listed, make one, or restore a backup.</source>
        <translation>Wählen Sie einen der aufgeführten Schlüssel, erzeugen Sie einen oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>It was renamed: it holds the key &apos;{name}&apos;.</source>
        <translation>Sie wurde umbenannt: Sie enthält den Schlüssel „{name}“.</translation>
    </message>
    <message>
        <source>It is a backup; restore it to use it.</source>
        <translation>Sie ist eine Sicherung; stellen Sie sie wieder her, um sie zu benutzen.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>Sie ist nicht zu lesen: {reason}.</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>Der Name ist vergeben</translation>
    </message>
    <message>
        <source>A key file named &apos;{name}&apos; is here already; it was left as it is.</source>
        <translation>Eine Schlüsseldatei namens „{name}“ ist schon hier; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Ask for a new token, have it approved, and use it in this session.</source>
        <translation>Fordern Sie ein neues Token an, lassen Sie es genehmigen und verwenden Sie es in dieser Sitzung.</translation>
    </message>
    <message>
        <source>List the users or keys, and use a name from the list.</source>
        <translation>Rufen Sie die Liste der Benutzer oder Schlüssel ab und verwenden Sie einen Namen daraus.</translation>
    </message>
    <message>
        <source>A quorum is set for this service, and no approvals came along.</source>
        <translation>Für diesen Dienst ist ein Quorum gesetzt, und es kamen keine Genehmigungen mit.</translation>
    </message>
    <message>
        <source>Ask for a token of this service and have it approved.</source>
        <translation>Fordern Sie ein Token dieses Dienstes an und lassen Sie es genehmigen.</translation>
    </message>
    <message>
        <source>The key wants approvals, and none came along that count.</source>
        <translation>Der Schlüssel verlangt Genehmigungen, und es kamen keine mit, die zählen.</translation>
    </message>
    <message>
        <source>Ask for a token for this key and have it approved.</source>
        <translation>Fordern Sie ein Token für diesen Schlüssel an und lassen Sie es genehmigen.</translation>
    </message>
    <message>
        <source>A token ends with a success or with its time, not with this.</source>
        <translation>Ein Token endet mit einem Erfolg oder mit seiner Zeit, nicht hiermit.</translation>
    </message>
    <message>
        <source>Collect the missing approvals before the token&apos;s time is over.</source>
        <translation>Sammeln Sie die fehlenden Genehmigungen, bevor die Zeit des Tokens um ist.</translation>
    </message>
    <message>
        <source>The token was used, is too old, or belongs to another session; or a signature is not by the registered key of the user it names.</source>
        <translation>Das Token wurde schon verwendet, ist zu alt oder gehört zu einer anderen Sitzung; oder eine Signatur ist nicht vom registrierten Schlüssel des Benutzers, den sie nennt.</translation>
    </message>
    <message>
        <source>The token file that was given holds no signature.</source>
        <translation>Die angegebene Token-Datei enthält keine Signatur.</translation>
    </message>
    <message>
        <source>Merge the approvers&apos; files first.</source>
        <translation>Führen Sie zuerst die Dateien der Genehmigenden zusammen.</translation>
    </message>
    <message>
        <source>The registration is not signed by the private half of the key given with it.</source>
        <translation>Die Registrierung ist nicht mit der privaten Hälfte des Schlüssels signiert, der dabei angegeben ist.</translation>
    </message>
    <message>
        <source>Sign a new registration token with the key that is to be registered.</source>
        <translation>Signieren Sie ein neues Registrierungs-Token mit dem Schlüssel, der registriert werden soll.</translation>
    </message>
    <message>
        <source>Quorum values go from 2 to 8, and no higher than there are users who can approve. A key has both values or none; user needs no more than quorum.</source>
        <translation>Quorum-Werte gehen von 2 bis 8 und nicht höher, als es Benutzer gibt, die genehmigen können. Ein Schlüssel hat beide Werte oder keinen; user braucht nicht mehr als quorum.</translation>
    </message>
    <message>
        <source>Choose other values, or share the key with more users.</source>
        <translation>Wählen Sie andere Werte, oder teilen Sie den Schlüssel mit mehr Benutzern.</translation>
    </message>
    <message>
        <source>This key can be used without approvals.</source>
        <translation>Dieser Schlüssel lässt sich ohne Genehmigungen benutzen.</translation>
    </message>
    <message>
        <source>Do it without a token, or choose another key.</source>
        <translation>Tun Sie es ohne Token, oder wählen Sie einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>An HSM holds 1,024 tokens, live or forgotten.</source>
        <translation>Ein HSM fasst 1.024 Token, lebende oder vergessene.</translation>
    </message>
    <message>
        <source>Delete your own tokens, or wait ten minutes until old ones expire.</source>
        <translation>Löschen Sie Ihre eigenen Token, oder warten Sie zehn Minuten, bis alte ablaufen.</translation>
    </message>
    <message>
        <source>A user has one live token at a time for the services user and quorum.</source>
        <translation>Für die Dienste user und quorum hat ein Benutzer immer nur ein lebendes Token.</translation>
    </message>
    <message>
        <source>Use that token, or delete it and ask again.</source>
        <translation>Verwenden Sie dieses Token, oder löschen Sie es und fordern Sie ein neues an.</translation>
    </message>
    <message>
        <source>A token is for one service, and for one key where it is about keys.</source>
        <translation>Ein Token gilt für einen Dienst und, wo es um Schlüssel geht, für einen Schlüssel.</translation>
    </message>
    <message>
        <source>Choose the service that covers the operation, and its key.</source>
        <translation>Wählen Sie den Dienst, zu dem der Vorgang gehört, und den Schlüssel dazu.</translation>
    </message>
    <message>
        <source>The cluster could make nothing of the token file.</source>
        <translation>Der Cluster konnte mit der Token-Datei nichts anfangen.</translation>
    </message>
    <message>
        <source>Merge the approvals again from the files that the approvers sent.</source>
        <translation>Führen Sie die Genehmigungen noch einmal aus den Dateien zusammen, die von den Genehmigenden kamen.</translation>
    </message>
    <message>
        <source>A key must be on two HSMs, so that it is not lost with one of them.</source>
        <translation>Ein Schlüssel muss auf zwei HSMs sein, damit er nicht mit einem von ihnen verloren geht.</translation>
    </message>
    <message>
        <source>Wait for the missing HSM, or add one; a lab of one HSM can turn the check off.</source>
        <translation>Warten Sie auf das fehlende HSM, oder fügen Sie eines hinzu; ein Labor mit einem HSM kann die Prüfung abschalten.</translation>
    </message>
    <message>
        <source>The HSMs of the cluster disagree about it.</source>
        <translation>Die HSMs des Clusters sind sich darüber nicht einig.</translation>
    </message>
    <message>
        <source>Make the last change again, so that it reaches every HSM.</source>
        <translation>Machen Sie die letzte Änderung noch einmal, damit sie jedes HSM erreicht.</translation>
    </message>
    <message>
        <source>Five wrong passwords lock an account.</source>
        <translation>Fünf falsche Passwörter sperren ein Konto.</translation>
    </message>
    <message>
        <source>Ask an admin to change the password; that unlocks the account.</source>
        <translation>Bitten Sie einen Admin, das Passwort zu ändern; das entsperrt das Konto.</translation>
    </message>
    <message>
        <source>This user has a second factor.</source>
        <translation>Dieser Benutzer hat einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>Log in with the second factor.</source>
        <translation>Melden Sie sich mit dem zweiten Faktor an.</translation>
    </message>
    <message>
        <source>The second factor was not accepted, or there is none.</source>
        <translation>Der zweite Faktor wurde nicht angenommen, oder es gibt keinen.</translation>
    </message>
    <message>
        <source>Begin the login again and sign its new file with the registered key.</source>
        <translation>Beginnen Sie die Anmeldung von vorn und signieren Sie die neue Datei mit dem registrierten Schlüssel.</translation>
    </message>
    <message>
        <source>The name, the role and the password do not belong together.</source>
        <translation>Name, Rolle und Passwort gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Check all three; five wrong passwords lock the account.</source>
        <translation>Prüfen Sie alle drei; fünf falsche Passwörter sperren das Konto.</translation>
    </message>
    <message>
        <source>Nobody is logged in on this session; tokens of an earlier login are dead.</source>
        <translation>In dieser Sitzung ist niemand angemeldet; Token einer früheren Anmeldung sind ungültig.</translation>
    </message>
    <message>
        <source>Log in, and ask for a new token.</source>
        <translation>Melden Sie sich an und fordern Sie ein neues Token an.</translation>
    </message>
    <message>
        <source>A session holds one login.</source>
        <translation>Eine Sitzung fasst eine Anmeldung.</translation>
    </message>
    <message>
        <source>Log out first; the tokens of that login die with it.</source>
        <translation>Melden Sie sich zuerst ab; damit werden die Token dieser Anmeldung ungültig.</translation>
    </message>
    <message>
        <source>Admins manage users; crypto users hold keys and sign.</source>
        <translation>Admins verwalten Benutzer; crypto-user besitzen Schlüssel und signieren.</translation>
    </message>
    <message>
        <source>Log in with the role that may do it.</source>
        <translation>Melden Sie sich in der Rolle an, die es darf.</translation>
    </message>
    <message>
        <source>Nobody&apos;s certificate lies in the cluster yet; until then it answers nothing.</source>
        <translation>Im Cluster liegt noch kein Zertifikat eines Besitzers; bis dahin antwortet er nicht.</translation>
    </message>
    <message>
        <source>Sign the cluster&apos;s request with your authority, and initialise the cluster.</source>
        <translation>Signieren Sie den Antrag des Clusters mit Ihrer ausstellenden Stelle und initialisieren Sie den Cluster.</translation>
    </message>
    <message>
        <source>The tool knows the cluster by the certificate that has signed its request.</source>
        <translation>Das Werkzeug erkennt den Cluster an dem Zertifikat, das seinen Antrag signiert hat.</translation>
    </message>
    <message>
        <source>Put the issuing certificate in its place, and connect again.</source>
        <translation>Legen Sie das ausstellende Zertifikat an seinen Platz und verbinden Sie sich neu.</translation>
    </message>
    <message>
        <source>Put the certificate that this cluster was initialised with in its place.</source>
        <translation>Legen Sie das Zertifikat an seinen Platz, mit dem dieser Cluster initialisiert wurde.</translation>
    </message>
    <message>
        <source>A new cluster has no admin with a password yet.</source>
        <translation>Ein neuer Cluster hat noch keinen Admin mit Passwort.</translation>
    </message>
    <message>
        <source>Activate the cluster.</source>
        <translation>Aktivieren Sie den Cluster.</translation>
    </message>
    <message>
        <source>A cluster is activated once.</source>
        <translation>Ein Cluster wird nur einmal aktiviert.</translation>
    </message>
    <message>
        <source>Log in as an admin.</source>
        <translation>Melden Sie sich als Admin an.</translation>
    </message>
    <message>
        <source>A user name has 1 to 31 letters, digits and underscores.</source>
        <translation>Ein Benutzername besteht aus 1 bis 31 Buchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The password does not meet the cluster&apos;s rules, or was typed differently twice.</source>
        <translation>Das Passwort genügt den Regeln des Clusters nicht, oder die beiden Eingaben waren verschieden.</translation>
    </message>
    <message>
        <source>Choose another password and type it twice the same.</source>
        <translation>Wählen Sie ein anderes Passwort und geben Sie es zweimal gleich ein.</translation>
    </message>
    <message>
        <source>A name can be taken once in each role.</source>
        <translation>Ein Name kann in jeder Rolle einmal vergeben werden.</translation>
    </message>
    <message>
        <source>There is no user of this name in this role.</source>
        <translation>In dieser Rolle gibt es keinen Benutzer dieses Namens.</translation>
    </message>
    <message>
        <source>A user who is logged in or owns keys stays.</source>
        <translation>Ein Benutzer, der angemeldet ist oder Schlüssel besitzt, bleibt.</translation>
    </message>
    <message>
        <source>Delete its keys first, or let another admin do it.</source>
        <translation>Löschen Sie zuerst seine Schlüssel, oder lassen Sie es einen anderen Admin tun.</translation>
    </message>
    <message>
        <source>Approvals and second factors are signed with RSA keys of 2,048 bits.</source>
        <translation>Genehmigungen und zweite Faktoren werden mit RSA-Schlüsseln von 2.048 Bit signiert.</translation>
    </message>
    <message>
        <source>Give the public key of such a pair as a PEM file.</source>
        <translation>Geben Sie den öffentlichen Schlüssel eines solchen Paares als PEM-Datei an.</translation>
    </message>
    <message>
        <source>There is no such key, or this user may not see it.</source>
        <translation>Diesen Schlüssel gibt es nicht, oder dieser Benutzer darf ihn nicht sehen.</translation>
    </message>
    <message>
        <source>A label can stand for several keys.</source>
        <translation>Ein Label kann für mehrere Schlüssel stehen.</translation>
    </message>
    <message>
        <source>Name the key by its reference.</source>
        <translation>Nennen Sie den Schlüssel bei seiner Schlüsselnummer.</translation>
    </message>
    <message>
        <source>Users with whom a key is shared may use it, not manage it.</source>
        <translation>Benutzer, mit denen ein Schlüssel geteilt ist, dürfen ihn benutzen, aber nicht verwalten.</translation>
    </message>
    <message>
        <source>Log in as the owner of the key.</source>
        <translation>Melden Sie sich als Besitzer des Schlüssels an.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>Look at the key&apos;s users in the list of keys.</source>
        <translation>Sehen Sie in der Liste der Schlüssel nach, wer ihn benutzen darf.</translation>
    </message>
    <message>
        <source>The key&apos;s attributes do not allow this.</source>
        <translation>Die Attribute des Schlüssels erlauben das nicht.</translation>
    </message>
    <message>
        <source>Choose a key that was made for it.</source>
        <translation>Wählen Sie einen Schlüssel, der dafür gemacht ist.</translation>
    </message>
    <message>
        <source>A value does not fit the key or the command.</source>
        <translation>Ein Wert passt nicht zum Schlüssel oder zum Befehl.</translation>
    </message>
    <message>
        <source>Choose another key, another mechanism or another value.</source>
        <translation>Wählen Sie einen anderen Schlüssel, einen anderen Mechanismus oder einen anderen Wert.</translation>
    </message>
    <message>
        <source>The signature is not by this key over this data.</source>
        <translation>Die Signatur ist nicht von diesem Schlüssel über diese Daten.</translation>
    </message>
    <message>
        <source>Compare the file, the key, the hash function and the mechanism.</source>
        <translation>Vergleichen Sie Datei, Schlüssel, Hashfunktion und Mechanismus.</translation>
    </message>
    <message>
        <source>The tool could not reach a file that this program laid beside it.</source>
        <translation>Das Werkzeug konnte eine Datei nicht erreichen, die dieses Programm daneben gelegt hat.</translation>
    </message>
    <message>
        <source>Check the space and the rights in the tool&apos;s temporary folder, and try again.</source>
        <translation>Prüfen Sie Platz und Rechte im temporären Ordner des Werkzeugs; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The tool does not take this command; its version may differ.</source>
        <translation>Das Werkzeug nimmt diesen Befehl nicht an; vielleicht hat es eine andere Version.</translation>
    </message>
    <message>
        <source>The folder with the keys cannot be used</source>
        <translation>Der Ordner mit den Schlüsseln ist nicht brauchbar</translation>
    </message>
    <message>
        <source>Make room on the disk, or mend the permissions of the folder.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder berichtigen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>This is a key file, not a backup</source>
        <translation>Das ist eine Schlüsseldatei, keine Sicherung</translation>
    </message>
    <message>
        <source>It opens with &apos;{protection}&apos;, not with a recovery code.</source>
        <translation>Sie öffnet sich mit „{protection}“, nicht mit einem Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Choose the file that was written when the key was backed up.</source>
        <translation>Wählen Sie die Datei, die beim Sichern des Schlüssels geschrieben wurde.</translation>
    </message>
    <message>
        <source>The keyring kept a secret that opens nothing any more. {why}</source>
        <translation>Der Schlüsselbund behielt ein Geheimnis, das nichts mehr öffnet. {why}</translation>
    </message>
    <message>
        <source>The keyring does not keep secrets</source>
        <translation>Der Schlüsselbund behält keine Geheimnisse</translation>
    </message>
    <message>
        <source>What was put into it did not come back. Nothing was made.</source>
        <translation>Was hineingelegt wurde, kam nicht zurück. Nichts wurde erzeugt.</translation>
    </message>
    <message>
        <source>The keyring lacks this key&apos;s secret</source>
        <translation>Im Schlüsselbund fehlt das Geheimnis dieses Schlüssels</translation>
    </message>
    <message>
        <source>The file of the key &apos;{name}&apos; is here, but {keyring} has no secret for it.</source>
        <translation>Die Datei des Schlüssels „{name}“ ist hier, aber {keyring} hat kein Geheimnis dafür.</translation>
    </message>
    <message>
        <source>Open the keyring that the key was made with, or restore its backup.</source>
        <translation>Öffnen Sie den Schlüsselbund, mit dem der Schlüssel erzeugt wurde, oder stellen Sie seine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Start or unlock the desktop&apos;s keyring and try again, or choose the protection &apos;passphrase only&apos; explicitly.</source>
        <translation>Starten oder entsperren Sie den Schlüsselbund der Arbeitsumgebung und versuchen Sie es noch einmal, oder wählen Sie ausdrücklich den Schutz „nur Passphrase“.</translation>
    </message>
    <message>
        <source>Type the passphrase again; there is no wait yet.</source>
        <translation>Geben Sie die Passphrase noch einmal ein; noch gibt es keine Wartezeit.</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds, then type the passphrase again.</source>
        <translation>Warten Sie {seconds} Sekunden; dann geben Sie die Passphrase noch einmal ein.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}). Defaults are used.</source>
        <translation>Die Einstellungen in {path} sind nicht zu lesen ({reason}). Es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be understood. Defaults are used, and the file is kept under another name when settings are next saved.</source>
        <translation>Die Einstellungen in {path} sind nicht zu verstehen. Es gelten die Voreinstellungen; beim nächsten Speichern bleibt die Datei unter anderem Namen erhalten.</translation>
    </message>
    <message>
        <source>Settings in {path} that cannot be used were left out: {names}.</source>
        <translation>Unbrauchbare Einstellungen in {path} wurden weggelassen: {names}.</translation>
    </message>
    <message>
        <source>The settings cannot be saved</source>
        <translation>Die Einstellungen sind nicht zu speichern</translation>
    </message>
    <message>
        <source>Make room or repair the permissions; they hold until the program ends.</source>
        <translation>Schaffen Sie Platz oder berichtigen Sie die Rechte; bis zum Programmende gelten die Einstellungen.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>This file has the shape of a login: nothing in it can be read, and whoever holds it signed can use it as this person&apos;s second factor.</source>
        <translation>Diese Datei hat die Form einer Anmeldung: Nichts darin lässt sich lesen, und wer sie signiert besitzt, kann sie als zweiten Faktor dieser Person benutzen.</translation>
    </message>
    <message>
        <source>The digest is the SHA-256 of the approval data.</source>
        <translation>Der Digest ist der SHA-256 der Genehmigungsdaten.</translation>
    </message>
    <message>
        <source>The digest is not the SHA-256 of the approval data: the file was altered.</source>
        <translation>Der Digest ist nicht der SHA-256 der Genehmigungsdaten: Die Datei wurde verändert.</translation>
    </message>
    <message>
        <source>The layout of the approval data is not understood: nothing can be read from it, and what the file claims cannot be compared with it.</source>
        <translation>Der Aufbau der Genehmigungsdaten ist unverständlich: Nichts ist daraus zu lesen, und was die Datei behauptet, lässt sich nicht damit vergleichen.</translation>
    </message>
    <message>
        <source>The approval data is {count} whole HSM records.</source>
        <translation>Die Genehmigungsdaten sind {count} ganze HSM-Datensätze.</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>requester</source>
        <translation>anfragende Person</translation>
    </message>
    <message>
        <source>issue time</source>
        <translation>Ausstellungszeit</translation>
    </message>
    <message>
        <source>The HSM records contradict one another: {what} differs.</source>
        <translation>Die HSM-Datensätze widersprechen einander: {what} weicht ab.</translation>
    </message>
    <message>
        <source>All HSM records name the same service, key, requester and time.</source>
        <translation>Alle HSM-Datensätze nennen Dienst, Schlüssel, anfragende Person und Zeit übereinstimmend.</translation>
    </message>
    <message>
        <source>The file claims service {claimed}, and so do the signed bytes.</source>
        <translation>Die Datei behauptet Dienst {claimed}, und die signierten Bytes sagen dasselbe.</translation>
    </message>
    <message>
        <source>The file claims service {claimed}; the signed bytes say code {code}, whose meaning is not published.</source>
        <translation>Die Datei behauptet Dienst {claimed}; die signierten Bytes sagen Code {code}, dessen Bedeutung nicht veröffentlicht ist.</translation>
    </message>
    <message>
        <source>This file contradicts itself: it claims service {claimed}, the signed bytes say {signed}.</source>
        <translation>Diese Datei widerspricht sich: Sie behauptet Dienst {claimed}, die signierten Bytes sagen {signed}.</translation>
    </message>
    <message>
        <source>code {code}</source>
        <translation>Code {code}</translation>
    </message>
    <message>
        <source>This file contradicts itself: it looks like a registration, the signed bytes say service {signed}.</source>
        <translation>Diese Datei widerspricht sich: Sie sieht wie eine Registrierung aus, die signierten Bytes sagen Dienst {signed}.</translation>
    </message>
    <message>
        <source>No key is concerned.</source>
        <translation>Kein Schlüssel ist betroffen.</translation>
    </message>
    <message>
        <source>The file claims no key; the signed bytes say {signed}.</source>
        <translation>Die Datei behauptet keinen Schlüssel; die signierten Bytes sagen {signed}.</translation>
    </message>
    <message>
        <source>The file claims key {signed}, and so do the signed bytes.</source>
        <translation>Die Datei behauptet Schlüssel {signed}, und die signierten Bytes sagen dasselbe.</translation>
    </message>
    <message>
        <source>This file contradicts itself: it claims key {claimed}, the signed bytes say {signed}.</source>
        <translation>Diese Datei widerspricht sich: Sie behauptet Schlüssel {claimed}, die signierten Bytes sagen {signed}.</translation>
    </message>
    <message>
        <source>The issue time in the signed bytes is no time at all.</source>
        <translation>Die Ausstellungszeit in den signierten Bytes ist gar keine Zeit.</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock the token is {ahead} from the future; one of the clocks is wrong.</source>
        <translation>Nach der Uhr dieses Rechners kommt das Token aus der Zukunft, um {ahead}; eine der Uhren geht falsch.</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock the token is {age} old; a token lives 10 minutes. The clock may be wrong: the cluster decides.</source>
        <translation>Nach der Uhr dieses Rechners ist das Token {age} alt; ein Token lebt 10 Minuten. Die Uhr kann falsch gehen: Der Cluster entscheidet.</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock the token is less than 10 minutes old.</source>
        <translation>Nach der Uhr dieses Rechners ist das Token weniger als 10 Minuten alt.</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Bytes that were always zero are not: the reading may be wrong.</source>
        <translation>Bytes, die immer null waren, sind es nicht: Die Lesart kann falsch sein.</translation>
    </message>
    <message>
        <source>The reserved bytes are zero, as always.</source>
        <translation>Die reservierten Bytes sind null, wie immer.</translation>
    </message>
    <message>
        <source>The requester&apos;s name {name} is not one that an HSM user can have.</source>
        <translation>Den Namen der anfragenden Person, {name}, kann kein HSM-Benutzer haben.</translation>
    </message>
    <message>
        <source>The requester&apos;s name {name} has the form of an HSM user&apos;s.</source>
        <translation>Der Name der anfragenden Person, {name}, hat die Form eines HSM-Benutzernamens.</translation>
    </message>
    <message>
        <source>{name} stands in the list of approvals twice.</source>
        <translation>{name} steht zweimal in der Liste der Genehmigungen.</translation>
    </message>
    <message>
        <source>One and the same signature stands under two names: {first}, {second}.</source>
        <translation>Ein und dieselbe Signatur steht unter zwei Namen: {first}, {second}.</translation>
    </message>
    <message>
        <source>An approval of {name} is in the file: not checked here.</source>
        <translation>Eine Genehmigung von {name} steht in der Datei: hier nicht geprüft.</translation>
    </message>
    <message>
        <source>The approval listed as {name} was made with your own key {key}.</source>
        <translation>Die als {name} aufgeführte Genehmigung wurde mit Ihrem eigenen Schlüssel {key} gegeben.</translation>
    </message>
    <message>
        <source>Entry {number} is signed already: not checked here. Your signature would replace it in the copy that you save.</source>
        <translation>Eintrag {number} ist schon signiert: hier nicht geprüft. Ihre Signatur würde die vorhandene in der Kopie ersetzen, die Sie speichern.</translation>
    </message>
    <message>
        <source>Entry {number} is signed already, with your own key {key}.</source>
        <translation>Eintrag {number} ist schon signiert, mit Ihrem eigenen Schlüssel {key}.</translation>
    </message>
    <message>
        <source>this program knows version 2.0 only</source>
        <translation>dieses Programm kennt nur Version 2.0</translation>
    </message>
    <message>
        <source>the file mixes the shapes of two kinds of token</source>
        <translation>die Datei mischt die Formen zweier Arten von Token</translation>
    </message>
    <message>
        <source>the file would be larger than 1 MiB when it is written again</source>
        <translation>die Datei wäre größer als 1 MiB, wenn sie neu geschrieben wird</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB, which no token file is</source>
        <translation>die Datei ist größer als 1 MiB; das ist keine Token-Datei</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation>die Datei ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>the file is not JSON: line {line}, column {column}</source>
        <translation>die Datei ist kein JSON: Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>the file is larger than 1 MiB</source>
        <translation>die Datei ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>the file is not JSON</source>
        <translation>die Datei ist kein JSON</translation>
    </message>
    <message>
        <source>the file is JSON, but not an object in braces</source>
        <translation>die Datei ist JSON, aber kein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a field or a user is there twice</source>
        <translation>ein Feld oder ein Benutzer steht zweimal da</translation>
    </message>
    <message>
        <source>more than {count} items are in {where}</source>
        <translation>mehr als {count} Einträge stehen in {where}</translation>
    </message>
    <message>
        <source>a user is there twice</source>
        <translation>ein Benutzer steht zweimal da</translation>
    </message>
    <message>
        <source>this program knows the format {format} only</source>
        <translation>dieses Programm kennt nur das Format {format}</translation>
    </message>
    <message>
        <source>a key is there twice</source>
        <translation>ein Schlüssel steht zweimal da</translation>
    </message>
    <message>
        <source>{where}: a key reference is 0x and hex digits</source>
        <translation>{where}: eine Schlüsselnummer ist 0x und Hex-Ziffern</translation>
    </message>
    <message>
        <source>{where}: a number from 1 to 1024 is wanted</source>
        <translation>{where}: verlangt ist eine Zahl von 1 bis 1024</translation>
    </message>
    <message>
        <source>{where}: a list in brackets is wanted</source>
        <translation>{where}: verlangt ist eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>{where}: an object in braces is wanted</source>
        <translation>{where}: verlangt ist ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>{where}: the field {name} is missing</source>
        <translation>{where}: das Feld {name} fehlt</translation>
    </message>
    <message>
        <source>{where}: the field {name} is unknown</source>
        <translation>{where}: das Feld {name} ist unbekannt</translation>
    </message>
    <message>
        <source>{where}: this is no user name that a cluster can have</source>
        <translation>{where}: diesen Benutzernamen kann kein Cluster haben</translation>
    </message>
    <message>
        <source>{where}: text of at most {count} characters is wanted</source>
        <translation>{where}: verlangt ist Text von höchstens {count} Zeichen</translation>
    </message>
    <message>
        <source>{where}: true or false is wanted</source>
        <translation>{where}: verlangt ist true oder false</translation>
    </message>
    <message>
        <source>{where}: a time such as 2026-03-01T14:05:00Z is wanted</source>
        <translation>{where}: verlangt ist eine Zeit wie 2026-03-01T14:05:00Z</translation>
    </message>
    <message>
        <source>{where}: {why}</source>
        <translation>{where}: {why}</translation>
    </message>
    <message>
        <source>Read as a roster: {what}.</source>
        <translation>Als Liste gelesen: {what}.</translation>
    </message>
    <message>
        <source>Get the roster again from where it was exported; this file was not changed.</source>
        <translation>Holen Sie die Liste noch einmal von dort, wo sie exportiert wurde; diese Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>the JSON is nested deeper than any token file</source>
        <translation>das JSON ist tiefer geschachtelt als jede Token-Datei</translation>
    </message>
    <message>
        <source>the field is there twice</source>
        <translation>das Feld ist zweimal da</translation>
    </message>
    <message>
        <source>a number in the file is too large</source>
        <translation>eine Zahl in der Datei ist zu groß</translation>
    </message>
    <message>
        <source>a number in the file is too large or too precise</source>
        <translation>eine Zahl in der Datei ist zu groß oder zu genau</translation>
    </message>
    <message>
        <source>the file holds {name}, which is not JSON</source>
        <translation>die Datei enthält {name}; das ist kein JSON</translation>
    </message>
    <message>
        <source>some entries have approval_data and some have not</source>
        <translation>manche Einträge haben approval_data, andere nicht</translation>
    </message>
    <message>
        <source>this must be an object in braces</source>
        <translation>hier muss ein Objekt in geschweiften Klammern stehen</translation>
    </message>
    <message>
        <source>this must be a list in brackets</source>
        <translation>hier muss eine Liste in eckigen Klammern stehen</translation>
    </message>
    <message>
        <source>{count} items are there; {at_least} to {at_most} can be</source>
        <translation>{count} Elemente sind da; {at_least} bis {at_most} dürfen es sein</translation>
    </message>
    <message>
        <source>this must be text in quotes</source>
        <translation>hier muss Text in Anführungszeichen stehen</translation>
    </message>
    <message>
        <source>this must be 1 to 255 characters</source>
        <translation>hier müssen 1 bis 255 Zeichen stehen</translation>
    </message>
    <message>
        <source>this is not base64</source>
        <translation>das ist nicht base64</translation>
    </message>
    <message>
        <source>this is not base64 as the cluster writes it</source>
        <translation>das ist nicht base64, wie der Cluster es schreibt</translation>
    </message>
    <message>
        <source>{size} bytes are there; {at_least} to {at_most} can be</source>
        <translation>{size} Bytes sind da; {at_least} bis {at_most} dürfen es sein</translation>
    </message>
    <message>
        <source>{size} bytes are there instead of {at_least}</source>
        <translation>{size} Bytes sind da statt {at_least}</translation>
    </message>
    <message>
        <source>the field is missing</source>
        <translation>das Feld fehlt</translation>
    </message>
    <message>
        <source>Field {field}: {what}.</source>
        <translation>Feld {field}: {what}.</translation>
    </message>
    <message>
        <source>Read as JSON: {what}.</source>
        <translation>Als JSON gelesen: {what}.</translation>
    </message>
    <message>
        <source>This is no usable token file</source>
        <translation>Das ist keine brauchbare Token-Datei</translation>
    </message>
    <message>
        <source>Ask the coordinator for the file again; this one was not changed.</source>
        <translation>Bitten Sie den Koordinator noch einmal um die Datei; diese wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Let someone log in as you?</source>
        <translation>Jemanden in Ihrem Namen anmelden lassen?</translation>
    </message>
    <message>
        <source>Nothing in it can be read. Whoever holds the signed file can use it as your second factor, or as your approval if it was made from a quorum token. Sign it only when you are logging in yourself.</source>
        <translation>Nichts darin ist lesbar. Wer die signierte Datei besitzt, kann sie als Ihren zweiten Faktor benutzen, oder als Ihre Genehmigung, wenn sie aus einem Quorum-Token gemacht wurde. Signieren Sie sie nur, wenn Sie sich gerade selbst anmelden.</translation>
    </message>
    <message>
        <source>Approve something that cannot be read?</source>
        <translation>Etwas Unlesbares genehmigen?</translation>
    </message>
    <message>
        <source>The signed bytes have a layout that this program does not know. What the file claims about them is not proven by anything.</source>
        <translation>Die signierten Bytes haben einen Aufbau, den dieses Programm nicht kennt. Was die Datei über sie behauptet, ist durch nichts bewiesen.</translation>
    </message>
    <message>
        <source>The file has the form of a registration, but its signed bytes are those of a request for service {service}: your signature can be used to approve that.</source>
        <translation>Die Datei hat die Form einer Registrierung, aber ihre signierten Bytes sind die einer Anfrage für Dienst {service}: Ihre Signatur lässt sich benutzen, um das zu genehmigen.</translation>
    </message>
    <message>
        <source>Approve something dressed as a registration?</source>
        <translation>Als Registrierung Verkleidetes genehmigen?</translation>
    </message>
    <message>
        <source>Register your key for quorum approvals?</source>
        <translation>Ihren Schlüssel für Quorum-Genehmigungen registrieren?</translation>
    </message>
    <message>
        <source>Sign this only when you asked for it yourself. From then on the cluster counts signatures of this key as yours.</source>
        <translation>Signieren Sie das nur, wenn Sie selbst darum gebeten haben. Von da an zählt der Cluster Signaturen dieses Schlüssels als Ihre.</translation>
    </message>
    <message>
        <source>This token does not say what will be signed. With enough approvals, {requester} may sign anything with this key, once.</source>
        <translation>Dieses Token sagt nicht, was signiert wird. Mit genug Genehmigungen darf {requester} mit diesem Schlüssel einmal alles Beliebige signieren.</translation>
    </message>
    <message>
        <source>Allow one use of private key {key}?</source>
        <translation>Eine Nutzung des privaten Schlüssels {key} erlauben?</translation>
    </message>
    <message>
        <source>This token does not say which user is meant. With enough approvals, {requester} may create, delete or change any user, once.</source>
        <translation>Dieses Token sagt nicht, welcher Benutzer gemeint ist. Mit genug Genehmigungen darf {requester} einmal einen beliebigen Benutzer anlegen, löschen oder ändern.</translation>
    </message>
    <message>
        <source>Allow one change to the users?</source>
        <translation>Eine Änderung an den Benutzern erlauben?</translation>
    </message>
    <message>
        <source>Allow one operation of service code {code}?</source>
        <translation>Einen Vorgang mit Dienstcode {code} erlauben?</translation>
    </message>
    <message>
        <source>Allow one operation of service code {code} on key {key}?</source>
        <translation>Einen Vorgang mit Dienstcode {code} am Schlüssel {key} erlauben?</translation>
    </message>
    <message>
        <source>What this service code allows is not published, and the token does not say what will be done. Ask the coordinator before you decide.</source>
        <translation>Was dieser Dienstcode erlaubt, ist nicht veröffentlicht, und das Token sagt nicht, was getan wird. Fragen Sie den Koordinator, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>Approve with key {key}</source>
        <translation>Mit Schlüssel {key} genehmigen</translation>
    </message>
    <message>
        <source>Overrule with key {key}</source>
        <translation>Trotzdem, mit Schlüssel {key}</translation>
    </message>
    <message>
        <source>You sign as {user}, {role}.</source>
        <translation>Sie signieren als {user}, {role}.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of key {key}</source>
        <translation>Passphrase von {key}</translation>
    </message>
    <message>
        <source>Keep the key unlocked for this sitting ({minutes} min without input lock it)</source>
        <translation>Schlüssel für diese Sitzung entsperrt lassen ({minutes} min ohne Eingabe sperren ihn)</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>The signed file goes to</source>
        <translation>Signierte Datei nach</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>What stands against signing</source>
        <translation>Was gegen das Signieren spricht</translation>
    </message>
    <message>
        <source>Why you overrule this</source>
        <translation>Warum Sie sich darüber hinwegsetzen</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
    <message>
        <source>Why you sign all the same</source>
        <translation>Warum Sie trotzdem signieren</translation>
    </message>
    <message>
        <source>for example: coordinator confirmed by phone</source>
        <translation>z. B. Koordinator hat am Telefon bestätigt</translation>
    </message>
    <message>
        <source>Where the signed file goes</source>
        <translation>Ziel der signierten Datei</translation>
    </message>
    <message>
        <source>Reject this token?</source>
        <translation>Dieses Token ablehnen?</translation>
    </message>
    <message>
        <source>Reject the token</source>
        <translation>Token ablehnen</translation>
    </message>
    <message>
        <source>Nothing is signed. Your reason goes into the journal.</source>
        <translation>Nichts wird signiert. Ihr Grund kommt ins Journal.</translation>
    </message>
    <message>
        <source>Why you reject it</source>
        <translation>Warum Sie ablehnen</translation>
    </message>
    <message>
        <source>Files of this sitting</source>
        <translation>Dateien dieser Sitzung</translation>
    </message>
    <message>
        <source>Token files (*.json *.token);;All files (*)</source>
        <translation>Token-Dateien (*.json *.token);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open token files</source>
        <translation>Token-Dateien öffnen</translation>
    </message>
    <message>
        <source>Signed file not saved</source>
        <translation>Signierte Datei nicht gespeichert</translation>
    </message>
    <message>
        <source>The signed file was not saved. Leave it, and lose the signature?</source>
        <translation>Die signierte Datei wurde nicht gespeichert. Verlassen und die Signatur verlieren?</translation>
    </message>
    <message>
        <source>{waiting} of {all} waiting</source>
        <translation>{waiting} von {all} offen</translation>
    </message>
    <message>
        <source>Open a token file to review it</source>
        <translation>Eine Token-Datei öffnen und prüfen</translation>
    </message>
    <message>
        <source>You see what the signed bytes really say, decide, and hand the signed file back.</source>
        <translation>Sie sehen, was die signierten Bytes wirklich sagen, entscheiden und geben die signierte Datei zurück.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Make a key...</source>
        <translation>Schlüssel erzeugen...</translation>
    </message>
    <message>
        <source>Drop token files here</source>
        <translation>Token-Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Open token file...</source>
        <translation>Token-Datei öffnen...</translation>
    </message>
    <message>
        <source>Several files together are reviewed one by one.</source>
        <translation>Mehrere Dateien zusammen werden einzeln geprüft.</translation>
    </message>
    <message>
        <source>Open {path}</source>
        <translation>{path} öffnen</translation>
    </message>
    <message>
        <source>Your keys: {names}</source>
        <translation>Ihre Schlüssel: {names}</translation>
    </message>
    <message>
        <source>No key yet: make one first.</source>
        <translation>Noch kein Schlüssel: Erzeugen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>Looking for keys...</source>
        <translation>Suche Schlüssel...</translation>
    </message>
    <message>
        <source>Bytes and JSON</source>
        <translation>Bytes und JSON</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>Digests</translation>
    </message>
    <message>
        <source>Signed bytes</source>
        <translation>Signierte Bytes</translation>
    </message>
    <message>
        <source>JSON (claimed)</source>
        <translation>JSON (behauptet)</translation>
    </message>
    <message>
        <source>Copy this page</source>
        <translation>Seite kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Digest {number}</source>
        <translation>Digest {number}</translation>
    </message>
    <message>
        <source>A login token holds digests only: nothing else is signed.</source>
        <translation>Ein Anmelde-Token enthält nur Digests: Sonst wird nichts signiert.</translation>
    </message>
    <message>
        <source>HSM {hsm}: service code {code}, key {key}, requester {requester}, issued {issued}</source>
        <translation>HSM {hsm}: Dienstcode {code}, Schlüssel {key}, anfragende Person {requester}, ausgestellt {issued}</translation>
    </message>
    <message>
        <source>What is proven, and how</source>
        <translation>Was bewiesen ist, und wie</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {standing}</source>
        <translation>Schritt {number} von {count}: {standing}</translation>
    </message>
    <message>
        <source>Not proven here</source>
        <translation>Hier nicht bewiesen</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Was im Weg steht</translation>
    </message>
    <message>
        <source>Working...</source>
        <translation>In Arbeit...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the signed file...</source>
        <translation>Signierte Datei speichern...</translation>
    </message>
    <message>
        <source>Signed, but not saved yet</source>
        <translation>Signiert, aber noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Key {key} signed as {user}.</source>
        <translation>Schlüssel {key} hat als {user} signiert.</translation>
    </message>
    <message>
        <source>The signed file is in memory only. Save it to hand it back.</source>
        <translation>Die signierte Datei ist nur im Arbeitsspeicher. Speichern Sie sie, um sie zurückzugeben.</translation>
    </message>
    <message>
        <source>Signed, saved and read back</source>
        <translation>Signiert, gespeichert und zurückgelesen</translation>
    </message>
    <message>
        <source>Take the file back to the coordinator.</source>
        <translation>Bringen Sie die Datei zurück zum Koordinator.</translation>
    </message>
    <message>
        <source>SHA-256 of the signed file, to compare by voice</source>
        <translation>SHA-256 der signierten Datei, zum mündlichen Vergleich</translation>
    </message>
    <message>
        <source>Review the next file ({count} waiting)</source>
        <translation>Nächste Datei prüfen ({count} offen)</translation>
    </message>
    <message>
        <source>Sign another</source>
        <translation>Weitere signieren</translation>
    </message>
    <message>
        <source>The program made a mistake of its own. What was saved is safe. Copy the text below for the people who maintain the program, then start it again.</source>
        <translation>Das Programm hat selbst einen Fehler gemacht. Was gespeichert war, ist sicher. Kopieren Sie den Text unten für die Leute, die das Programm pflegen; dann starten Sie es neu.</translation>
    </message>
    <message>
        <source>Something unexpected happened</source>
        <translation>Etwas Unerwartetes ist passiert</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Checks: {counts}</source>
        <translation>Prüfungen: {counts}</translation>
    </message>
    <message>
        <source>About Approver GUI</source>
        <translation>Über Approver GUI</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Approve offline, and with open eyes, what an AWS CloudHSM cluster may do. This program holds no network code. Free software under the Apache License 2.0.</source>
        <translation>Genehmigen Sie offline und mit offenen Augen, was ein AWS-CloudHSM-Cluster tun darf. Dieses Programm enthält keinen Netzwerkcode. Freie Software unter der Apache-Lizenz 2.0.</translation>
    </message>
    <message>
        <source>making a key failed</source>
        <translation>Erzeugen eines Schlüssels gescheitert</translation>
    </message>
    <message>
        <source>importing a key failed</source>
        <translation>Importieren eines Schlüssels gescheitert</translation>
    </message>
    <message>
        <source>restoring a key failed</source>
        <translation>Wiederherstellen gescheitert</translation>
    </message>
    <message>
        <source>deleting a key failed</source>
        <translation>Löschen eines Schlüssels gescheitert</translation>
    </message>
    <message>
        <source>backing up a key failed</source>
        <translation>Sichern eines Schlüssels gescheitert</translation>
    </message>
    <message>
        <source>changing a passphrase failed</source>
        <translation>Ändern der Passphrase gescheitert</translation>
    </message>
    <message>
        <source>exporting a public key</source>
        <translation>öffentlicher Schlüssel wird exportiert</translation>
    </message>
    <message>
        <source>exporting a public key failed</source>
        <translation>Export gescheitert</translation>
    </message>
    <message>
        <source>asking for a session</source>
        <translation>Sitzung wird angefordert</translation>
    </message>
    <message>
        <source>session opened</source>
        <translation>Sitzung geöffnet</translation>
    </message>
    <message>
        <source>session lost</source>
        <translation>Sitzung verloren</translation>
    </message>
    <message>
        <source>session closed</source>
        <translation>Sitzung geschlossen</translation>
    </message>
    <message>
        <source>logging in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>logging out</source>
        <translation>Abmeldung läuft</translation>
    </message>
    <message>
        <source>logout refused</source>
        <translation>Abmeldung abgelehnt</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>operation fixed</source>
        <translation>Vorgang festgelegt</translation>
    </message>
    <message>
        <source>asking for a token</source>
        <translation>Token wird angefordert</translation>
    </message>
    <message>
        <source>token issued</source>
        <translation>Token ausgestellt</translation>
    </message>
    <message>
        <source>token refused</source>
        <translation>Token verweigert</translation>
    </message>
    <message>
        <source>token handed out</source>
        <translation>Token ausgegeben</translation>
    </message>
    <message>
        <source>file of a dead token removed</source>
        <translation>Datei eines ungültigen Tokens entfernt</translation>
    </message>
    <message>
        <source>token void</source>
        <translation>Token ungültig</translation>
    </message>
    <message>
        <source>files added</source>
        <translation>Dateien aufgenommen</translation>
    </message>
    <message>
        <source>execution begun</source>
        <translation>Ausführung begonnen</translation>
    </message>
    <message>
        <source>executed</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>execution refused</source>
        <translation>Ausführung abgelehnt</translation>
    </message>
    <message>
        <source>signature not verified</source>
        <translation>Signatur nicht bestätigt</translation>
    </message>
    <message>
        <source>deleting tokens</source>
        <translation>Token werden gelöscht</translation>
    </message>
    <message>
        <source>deleting tokens refused</source>
        <translation>Löschen von Token abgelehnt</translation>
    </message>
    <message>
        <source>tokens deleted</source>
        <translation>Token gelöscht</translation>
    </message>
    <message>
        <source>ceremony put away</source>
        <translation>Zeremonie weggelegt</translation>
    </message>
    <message>
        <source>roster loaded</source>
        <translation>Liste der Genehmigenden geladen</translation>
    </message>
    <message>
        <source>changing the roster</source>
        <translation>Liste der Genehmigenden wird geändert</translation>
    </message>
    <message>
        <source>roster changed</source>
        <translation>Liste der Genehmigenden geändert</translation>
    </message>
    <message>
        <source>roster imported</source>
        <translation>Liste der Genehmigenden importiert</translation>
    </message>
    <message>
        <source>roster exported</source>
        <translation>Liste der Genehmigenden exportiert</translation>
    </message>
    <message>
        <source>key in the roster changed</source>
        <translation>Schlüssel in der Liste geändert</translation>
    </message>
    <message>
        <source>report saved</source>
        <translation>Bericht gespeichert</translation>
    </message>
    <message>
        <source>signature saved</source>
        <translation>Signatur gespeichert</translation>
    </message>
    <message>
        <source>set-up begun</source>
        <translation>Einrichtung begonnen</translation>
    </message>
    <message>
        <source>set-up report saved</source>
        <translation>Bericht über die Einrichtung gespeichert</translation>
    </message>
    <message>
        <source>wishes for the set-up changed</source>
        <translation>Wünsche zur Einrichtung geändert</translation>
    </message>
    <message>
        <source>cluster made</source>
        <translation>Cluster angelegt</translation>
    </message>
    <message>
        <source>cluster deleted</source>
        <translation>Cluster gelöscht</translation>
    </message>
    <message>
        <source>HSM added</source>
        <translation>HSM hinzugefügt</translation>
    </message>
    <message>
        <source>HSM deleted</source>
        <translation>HSM gelöscht</translation>
    </message>
    <message>
        <source>papers of the HSM taken over</source>
        <translation>Papiere des HSM übernommen</translation>
    </message>
    <message>
        <source>request saved</source>
        <translation>Antrag gespeichert</translation>
    </message>
    <message>
        <source>root confirmed</source>
        <translation>Wurzel bestätigt</translation>
    </message>
    <message>
        <source>doubts accepted</source>
        <translation>Zweifel angenommen</translation>
    </message>
    <message>
        <source>asking for an authority</source>
        <translation>ausstellende Stelle wird angefordert</translation>
    </message>
    <message>
        <source>authority chosen</source>
        <translation>ausstellende Stelle gewählt</translation>
    </message>
    <message>
        <source>issuing certificate taken over</source>
        <translation>ausstellendes Zertifikat übernommen</translation>
    </message>
    <message>
        <source>asking for a signature</source>
        <translation>Signatur wird angefordert</translation>
    </message>
    <message>
        <source>request signed</source>
        <translation>Antrag signiert</translation>
    </message>
    <message>
        <source>signed certificate taken over</source>
        <translation>signiertes Zertifikat übernommen</translation>
    </message>
    <message>
        <source>cluster initialised</source>
        <translation>Cluster initialisiert</translation>
    </message>
    <message>
        <source>issuing certificate placed</source>
        <translation>ausstellendes Zertifikat abgelegt</translation>
    </message>
    <message>
        <source>tool configured</source>
        <translation>Werkzeug konfiguriert</translation>
    </message>
    <message>
        <source>asking for a registration</source>
        <translation>Registrierung wird angefordert</translation>
    </message>
    <message>
        <source>registration given up</source>
        <translation>Registrierung aufgegeben</translation>
    </message>
    <message>
        <source>key of the cluster noted</source>
        <translation>Schlüssel des Clusters notiert</translation>
    </message>
    <message>
        <source>file for the first signature written</source>
        <translation>Datei für die erste Signatur geschrieben</translation>
    </message>
    <message>
        <source>authority made</source>
        <translation>ausstellende Stelle angelegt</translation>
    </message>
    <message>
        <source>authority completed</source>
        <translation>ausstellende Stelle vervollständigt</translation>
    </message>
    <message>
        <source>authority imported</source>
        <translation>ausstellende Stelle importiert</translation>
    </message>
    <message>
        <source>issuing certificate exported</source>
        <translation>ausstellendes Zertifikat exportiert</translation>
    </message>
    <message>
        <source>authority backed up</source>
        <translation>ausstellende Stelle gesichert</translation>
    </message>
    <message>
        <source>authority restored</source>
        <translation>ausstellende Stelle wiederhergestellt</translation>
    </message>
    <message>
        <source>authority deleted</source>
        <translation>ausstellende Stelle gelöscht</translation>
    </message>
    <message>
        <source>making a cluster</source>
        <translation>Anlegen eines Clusters</translation>
    </message>
    <message>
        <source>deleting a cluster</source>
        <translation>Löschen eines Clusters</translation>
    </message>
    <message>
        <source>adding an HSM</source>
        <translation>Hinzufügen eines HSM</translation>
    </message>
    <message>
        <source>deleting an HSM</source>
        <translation>Löschen eines HSM</translation>
    </message>
    <message>
        <source>initialising a cluster</source>
        <translation>Initialisieren eines Clusters</translation>
    </message>
    <message>
        <source>preparing the tool&apos;s host</source>
        <translation>Vorbereiten des Rechners für das Werkzeug</translation>
    </message>
    <message>
        <source>activating a cluster</source>
        <translation>Aktivieren eines Clusters</translation>
    </message>
    <message>
        <source>creating a user</source>
        <translation>Anlegen eines Benutzers</translation>
    </message>
    <message>
        <source>registering a key</source>
        <translation>Registrieren eines Schlüssels</translation>
    </message>
    <message>
        <source>setting a quorum value</source>
        <translation>Setzen eines Quorum-Werts</translation>
    </message>
    <message>
        <source>making a key on the cluster</source>
        <translation>Erzeugen eines Schlüssels im Cluster</translation>
    </message>
    <message>
        <source>making an authority</source>
        <translation>Anlegen einer ausstellenden Stelle</translation>
    </message>
    <message>
        <source>completing an authority</source>
        <translation>Vervollständigen einer ausstellenden Stelle</translation>
    </message>
    <message>
        <source>importing an authority</source>
        <translation>Importieren einer ausstellenden Stelle</translation>
    </message>
    <message>
        <source>exporting an issuing certificate</source>
        <translation>Exportieren eines ausstellenden Zertifikats</translation>
    </message>
    <message>
        <source>backing up an authority</source>
        <translation>Sichern einer ausstellenden Stelle</translation>
    </message>
    <message>
        <source>restoring an authority</source>
        <translation>Wiederherstellen einer ausstellenden Stelle</translation>
    </message>
    <message>
        <source>deleting an authority</source>
        <translation>Löschen einer ausstellenden Stelle</translation>
    </message>
    <message>
        <source>signing a request</source>
        <translation>Signieren eines Antrags</translation>
    </message>
    <message>
        <source>{deed}: done</source>
        <translation>{deed}: erledigt</translation>
    </message>
    <message>
        <source>{deed}: refused</source>
        <translation>{deed}: abgelehnt</translation>
    </message>
    <message>
        <source>{deed}: failed</source>
        <translation>{deed}: gescheitert</translation>
    </message>
    <message>
        <source>{deed}: outcome unknown</source>
        <translation>{deed}: Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>The HSM&apos;s log</source>
        <translation>Protokoll des HSM</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Das Journal wird gelesen</translation>
    </message>
    <message>
        <source>Filter: a word, a name, a part of a digest</source>
        <translation>Filter: ein Wort, ein Name, ein Teil eines Digests</translation>
    </message>
    <message>
        <source>Open log files...</source>
        <translation>Protokolle öffnen...</translation>
    </message>
    <message>
        <source>Open the rehearsal&apos;s log</source>
        <translation>Protokoll der Probe öffnen</translation>
    </message>
    <message>
        <source>The HSM&apos;s log beside the journal</source>
        <translation>Das Protokoll des HSM neben dem Journal</translation>
    </message>
    <message>
        <source>All that is known of the chosen row</source>
        <translation>Alles, was über die gewählte Zeile bekannt ist</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Das Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Filter: words of an event or entry, a user, a time</source>
        <translation>Filter: Wörter eines Ereignisses oder Eintrags, ein Benutzer, eine Zeit</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Logs of the HSMs: text, or JSON of get-log-events</source>
        <translation>Protokolle der HSMs: Text oder JSON von get-log-events</translation>
    </message>
    <message>
        <source>{count} rows beside the journal</source>
        <translation>{count} Zeilen neben dem Journal</translation>
    </message>
    <message>
        <source>Reading was stopped; nothing is shown</source>
        <translation>Das Lesen wurde abgebrochen; nichts wird gezeigt</translation>
    </message>
    <message>
        <source>{shown} of {count} rows</source>
        <translation>{shown} von {count} Zeilen</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>need not be logged</source>
        <translation>nicht protokollpflichtig</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>nicht abgedeckt</translation>
    </message>
    <message>
        <source>where it stands</source>
        <translation>wo es steht</translation>
    </message>
    <message>
        <source>when (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>in the HSM&apos;s log</source>
        <translation>im Protokoll des HSM</translation>
    </message>
    <message>
        <source>log of</source>
        <translation>Protokoll von</translation>
    </message>
    <message>
        <source>in the journal</source>
        <translation>im Journal</translation>
    </message>
    <message>
        <source>{kind}, or another</source>
        <translation>{kind}, oder anders</translation>
    </message>
    <message>
        <source>By the HSM&apos;s clock {there}, by the journal&apos;s {here} ({ahead} s apart)</source>
        <translation>Nach der Uhr des HSM {there}, nach der des Journals {here} ({ahead} s auseinander)</translation>
    </message>
    <message>
        <source>In the HSM&apos;s log ({stream}):</source>
        <translation>Im Protokoll des HSM ({stream}):</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>In the journal, entry {number}:</source>
        <translation>Im Journal, Eintrag {number}:</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>begun (UTC)</source>
        <translation>begonnen (UTC)</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>Show what to look at</source>
        <translation>Was nachzusehen ist</translation>
    </message>
    <message>
        <source>Open questions: {count}. Nobody knows how these ended: {what}</source>
        <translation>Offene Fragen: {count}. Niemand weiß, wie diese Vorgänge ausgingen: {what}</translation>
    </message>
    <message>
        <source>Ceremonies</source>
        <translation>Zeremonien</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <source>Every ceremony appears here with its report: who asked for what, which approvals were verified, and what came of it.</source>
        <translation>Jede Zeremonie erscheint hier mit ihrem Bericht: wer was angefordert hat, welche Genehmigungen geprüft wurden und was daraus wurde.</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>Einträge des Journals</translation>
    </message>
    <message>
        <source>Set it aside...</source>
        <translation>Beiseitelegen...</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>Ziel der Kopie</translation>
    </message>
    <message>
        <source>Journal written to {path}</source>
        <translation>Journal geschrieben nach {path}</translation>
    </message>
    <message>
        <source>The chain holds: {count} entries.</source>
        <translation>Die Kette hält: {count} Einträge.</translation>
    </message>
    <message>
        <source>First words of the last seal: {words}</source>
        <translation>Erste Wörter des letzten Siegels: {words}</translation>
    </message>
    <message>
        <source>Torn lines found and kept: {count}.</source>
        <translation>Abgerissene Zeilen, gefunden und aufbewahrt: {count}.</translation>
    </message>
    <message>
        <source>The chain is broken at line {line}: {words}</source>
        <translation>Die Kette ist an Zeile {line} zerbrochen: {words}</translation>
    </message>
    <message>
        <source>Nothing is written yet. Opening a token is the first entry.</source>
        <translation>Noch ist nichts geschrieben. Das Öffnen eines Tokens ist der erste Eintrag.</translation>
    </message>
    <message>
        <source>No entry matches the filter.</source>
        <translation>Kein Eintrag passt zum Filter.</translation>
    </message>
    <message>
        <source>Set the broken journal aside?</source>
        <translation>Das zerbrochene Journal beiseitelegen?</translation>
    </message>
    <message>
        <source>Begin a new journal</source>
        <translation>Neues Journal beginnen</translation>
    </message>
    <message>
        <source>The broken journal is kept beside the new one, which names it. Keep it as evidence, and tell the coordinator that its chain is broken.</source>
        <translation>Das zerbrochene Journal bleibt neben dem neuen liegen, das es nennt. Bewahren Sie es als Beweis auf und sagen Sie dem Koordinator, dass seine Kette zerbrochen ist.</translation>
    </message>
    <message>
        <source>journal begun</source>
        <translation>Journal begonnen</translation>
    </message>
    <message>
        <source>torn line found</source>
        <translation>abgerissene Zeile gefunden</translation>
    </message>
    <message>
        <source>token opened</source>
        <translation>Token geöffnet</translation>
    </message>
    <message>
        <source>approval decided</source>
        <translation>Genehmigung entschieden</translation>
    </message>
    <message>
        <source>token signed</source>
        <translation>Token signiert</translation>
    </message>
    <message>
        <source>token rejected</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>signed file saved</source>
        <translation>signierte Datei gespeichert</translation>
    </message>
    <message>
        <source>unlocking failed</source>
        <translation>Entsperren gescheitert</translation>
    </message>
    <message>
        <source>making a key</source>
        <translation>Schlüssel wird erzeugt</translation>
    </message>
    <message>
        <source>key made</source>
        <translation>Schlüssel erzeugt</translation>
    </message>
    <message>
        <source>importing a key</source>
        <translation>Schlüssel wird importiert</translation>
    </message>
    <message>
        <source>key imported</source>
        <translation>Schlüssel importiert</translation>
    </message>
    <message>
        <source>restoring a key</source>
        <translation>Schlüssel wird wiederhergestellt</translation>
    </message>
    <message>
        <source>key restored</source>
        <translation>Schlüssel wiederhergestellt</translation>
    </message>
    <message>
        <source>deleting a key</source>
        <translation>Schlüssel wird gelöscht</translation>
    </message>
    <message>
        <source>key deleted</source>
        <translation>Schlüssel gelöscht</translation>
    </message>
    <message>
        <source>backing up a key</source>
        <translation>Schlüssel wird gesichert</translation>
    </message>
    <message>
        <source>key backed up</source>
        <translation>Schlüssel gesichert</translation>
    </message>
    <message>
        <source>changing a passphrase</source>
        <translation>Passphrase wird geändert</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>public key exported</source>
        <translation>öffentlicher Schlüssel exportiert</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Type the new password.</source>
        <translation>Geben Sie das neue Passwort ein.</translation>
    </message>
    <message>
        <source>Type the same password again.</source>
        <translation>Geben Sie dasselbe Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>The cluster takes {least} to {most} characters.</source>
        <translation>Der Cluster nimmt {least} bis {most} Zeichen an.</translation>
    </message>
    <message>
        <source>Type the new password, 7 characters or more.</source>
        <translation>Geben Sie das neue Passwort ein, mindestens 7 Zeichen.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Geben Sie den Benutzernamen ein.</translation>
    </message>
    <message>
        <source>it cannot be undone</source>
        <translation>nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>Type the name once more</source>
        <translation>Name noch einmal</translation>
    </message>
    <message>
        <source>There is no other user.</source>
        <translation>Es gibt keinen anderen Benutzer.</translation>
    </message>
    <message>
        <source>Type the user&apos;s name: deleting cannot be undone.</source>
        <translation>Geben Sie den Namen des Benutzers ein: Das Löschen ist nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Choose the user.</source>
        <translation>Wählen Sie den Benutzer.</translation>
    </message>
    <message>
        <source>{service}, now {value}</source>
        <translation>{service}, jetzt {value}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>At least {count} characters; several unrelated words are best.</source>
        <translation>Mindestens {count} Zeichen; am besten mehrere Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Protect it by the passphrase alone, without this desktop&apos;s keyring</source>
        <translation>Nur mit der Passphrase schützen, ohne Schlüsselbund</translation>
    </message>
    <message>
        <source>Weaker: whoever copies the key file can try passphrases elsewhere. For machines without a keyring; the key says so from then on.</source>
        <translation>Schwächer: Wer die Schlüsseldatei kopiert, kann anderswo Passphrasen durchprobieren. Für Rechner ohne Schlüsselbund; der Schlüssel zeigt es von da an an.</translation>
    </message>
    <message>
        <source>Make a signing key</source>
        <translation>Signierschlüssel erzeugen</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Its owner makes it and shares it with the others at once. How many must approve its use and its changes is fixed with it, and never changed.</source>
        <translation>Sein Besitzer erzeugt ihn und teilt ihn gleich mit den anderen. Wie viele seinen Gebrauch und seine Änderungen genehmigen müssen, wird dabei festgelegt und ändert sich nie mehr.</translation>
    </message>
    <message>
        <source>Password of the owner</source>
        <translation>Passwort des Besitzers</translation>
    </message>
    <message>
        <source>One HSM is too few</source>
        <translation>Ein HSM ist zu wenig</translation>
    </message>
    <message>
        <source>Look for it instead</source>
        <translation>Stattdessen danach suchen</translation>
    </message>
    <message>
        <source>A key must be on two HSMs before it can be used, so that it is not lost with one of them. Add the second HSM first.</source>
        <translation>Ein Schlüssel muss auf zwei HSMs sein, bevor er sich benutzen lässt, damit er nicht mit einem von ihnen verloren geht. Fügen Sie zuerst das zweite HSM hinzu.</translation>
    </message>
    <message>
        <source>Add a second HSM...</source>
        <translation>Zweites HSM hinzufügen...</translation>
    </message>
    <message>
        <source>Make key {label}</source>
        <translation>Schlüssel {label} erzeugen</translation>
    </message>
    <message>
        <source>The owner types the password.</source>
        <translation>Der Besitzer gibt das Passwort ein.</translation>
    </message>
    <message>
        <source>An RSA-2048 key is made on this machine and sealed with your passphrase. Afterwards write down its fingerprint words and hand its public key to the coordinator.</source>
        <translation>Ein RSA-2048-Schlüssel wird auf diesem Rechner erzeugt und mit Ihrer Passphrase versiegelt. Schreiben Sie danach die Wörter seines Fingerabdrucks auf und geben Sie den öffentlichen Schlüssel dem Koordinator.</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Import a signing key</source>
        <translation>Signierschlüssel importieren</translation>
    </message>
    <message>
        <source>Import the key</source>
        <translation>Schlüssel importieren</translation>
    </message>
    <message>
        <source>From {path}. The file is left as it is: destroy it when the key works here.</source>
        <translation>Aus {path}. Die Datei bleibt, wie sie ist: Vernichten Sie sie, wenn der Schlüssel hier funktioniert.</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Passphrase der Datei</translation>
    </message>
    <message>
        <source>Make an authority</source>
        <translation>Ausstellende Stelle anlegen</translation>
    </message>
    <message>
        <source>Make and choose the authority</source>
        <translation>Stelle anlegen und wählen</translation>
    </message>
    <message>
        <source>An RSA-3072 key is made on this machine and sealed with your passphrase, and a certificate for it, signed by itself. Whoever wants the key kept on the machine without network makes it there, and signs the request there.</source>
        <translation>Auf diesem Rechner wird ein RSA-3072-Schlüssel erzeugt und mit Ihrer Passphrase versiegelt, dazu ein Zertifikat, das er selbst signiert. Wer den Schlüssel auf dem Rechner ohne Netz behalten will, erzeugt ihn dort und signiert dort auch den Antrag.</translation>
    </message>
    <message>
        <source>Name here</source>
        <translation>Name hier</translation>
    </message>
    <message>
        <source>Name in the certificate</source>
        <translation>Name im Zertifikat</translation>
    </message>
    <message>
        <source>Organisation, may be empty</source>
        <translation>Organisation, darf leer sein</translation>
    </message>
    <message>
        <source>Country, may be empty</source>
        <translation>Land, darf leer sein</translation>
    </message>
    <message>
        <source>Years it holds</source>
        <translation>Gültigkeit in Jahren</translation>
    </message>
    <message>
        <source>Import an authority</source>
        <translation>Ausstellende Stelle importieren</translation>
    </message>
    <message>
        <source>Import and choose the authority</source>
        <translation>Stelle importieren und wählen</translation>
    </message>
    <message>
        <source>The files are left as they are: destroy the key file when it works here.</source>
        <translation>Die Dateien bleiben, wie sie sind: Vernichten Sie die Schlüsseldatei, sobald es hier funktioniert.</translation>
    </message>
    <message>
        <source>Key (PEM)</source>
        <translation>Schlüssel (PEM)</translation>
    </message>
    <message>
        <source>Issuing certificate (PEM)</source>
        <translation>Ausstellendes Zertifikat (PEM)</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Passphrase der Schlüsseldatei</translation>
    </message>
    <message>
        <source>empty if the file has none</source>
        <translation>leer, wenn die Datei keine hat</translation>
    </message>
    <message>
        <source>Passphrase here</source>
        <translation>Passphrase hier</translation>
    </message>
    <message>
        <source>Restore a key from its backup</source>
        <translation>Schlüssel aus seiner Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the key</source>
        <translation>Schlüssel wiederherstellen</translation>
    </message>
    <message>
        <source>From {path}.</source>
        <translation>Aus {path}.</translation>
    </message>
    <message>
        <source>empty: the name it had</source>
        <translation>leer: der Name, den er hatte</translation>
    </message>
    <message>
        <source>Passphrase at the time of the backup</source>
        <translation>Passphrase zur Zeit der Sicherung</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Change the passphrase of key {key}</source>
        <translation>Passphrase des Schlüssels {key} ändern</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Von jetzt an</translation>
    </message>
    <message>
        <source>Backups made before keep the old passphrase.</source>
        <translation>Frühere Sicherungen behalten die alte Passphrase.</translation>
    </message>
    <message>
        <source>Back up key {key}</source>
        <translation>Schlüssel {key} sichern</translation>
    </message>
    <message>
        <source>Write the backup</source>
        <translation>Sicherung schreiben</translation>
    </message>
    <message>
        <source>To {path}. The backup opens with the passphrase and a recovery code, which is shown once: have pen and paper ready.</source>
        <translation>Nach {path}. Die Sicherung öffnet sich mit der Passphrase und einem Wiederherstellungscode, der nur einmal gezeigt wird: Halten Sie Stift und Papier bereit.</translation>
    </message>
    <message>
        <source>The backup is written. Write this recovery code down now and keep it apart from the backup: without it the backup cannot be opened.</source>
        <translation>Die Sicherung ist geschrieben. Schreiben Sie diesen Wiederherstellungscode jetzt auf und bewahren Sie ihn getrennt von der Sicherung auf: Ohne ihn ist sie nicht zu öffnen.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn aufgeschrieben</translation>
    </message>
    <message>
        <source>Delete key {key} for good?</source>
        <translation>Schlüssel {key} endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. Without a backup nobody can sign with this key again, and a cluster that knows it loses an approver.</source>
        <translation>Das lässt sich nicht rückgängig machen. Ohne Sicherung kann niemand mehr mit diesem Schlüssel signieren, und ein Cluster, der ihn kennt, verliert eine genehmigende Person.</translation>
    </message>
    <message>
        <source>Type the name of the key</source>
        <translation>Name des Schlüssels zur Bestätigung</translation>
    </message>
    <message>
        <source>Key {key} is ready</source>
        <translation>Schlüssel {key} ist bereit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Write down these words. Whoever registers the key at the cluster compares them with you by voice.</source>
        <translation>Schreiben Sie diese Wörter auf. Wer den Schlüssel am Cluster registriert, vergleicht sie mündlich mit Ihnen.</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Wörter kopieren</translation>
    </message>
    <message>
        <source>Export the public key...</source>
        <translation>Öffentlichen Schlüssel exportieren...</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>New key...</source>
        <translation>Neuer Schlüssel...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Restore a backup...</source>
        <translation>Wiederherstellen...</translation>
    </message>
    <message>
        <source>Your keys</source>
        <translation>Ihre Schlüssel</translation>
    </message>
    <message>
        <source>Private key in PEM form</source>
        <translation>Privater Schlüssel in PEM-Form</translation>
    </message>
    <message>
        <source>Backup of a key</source>
        <translation>Sicherung eines Schlüssels</translation>
    </message>
    <message>
        <source>Where the public key goes</source>
        <translation>Ziel des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Public key written to {path}</source>
        <translation>Öffentlicher Schlüssel geschrieben nach {path}</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Ziel der Sicherung</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>behind, not proven here</source>
        <translation>liegt zurück, hier nicht bewiesen</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>to be done later</source>
        <translation>später zu tun</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Set-up of {cluster}</source>
        <translation>Einrichtung von {cluster}</translation>
    </message>
    <message>
        <source>a cluster</source>
        <translation>einem Cluster</translation>
    </message>
    <message>
        <source>How this cluster was made its owner&apos;s, from the bare HSM to the first key.</source>
        <translation>Wie dieser Cluster in die Hand seines Besitzers kam, vom leeren HSM bis zum ersten Schlüssel.</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>Der Cluster</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Stopped at: {step}.</source>
        <translation>Angehalten bei: {step}.</translation>
    </message>
    <message>
        <source>Not finished; next is: {step}. This is no final report.</source>
        <translation>Nicht fertig; als Nächstes: {step}. Das ist kein abschließender Bericht.</translation>
    </message>
    <message>
        <source>Finished; {count} steps lie behind without a proof here.</source>
        <translation>Fertig; zurückliegende Schritte ohne Beweis hier: {count}.</translation>
    </message>
    <message>
        <source>Finished; 1 step lies behind without a proof here.</source>
        <translation>Fertig; 1 zurückliegender Schritt ist hier ohne Beweis.</translation>
    </message>
    <message>
        <source>Finished, and every step is proven as it says.</source>
        <translation>Fertig, und jeder Schritt ist so bewiesen, wie es bei ihm steht.</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What proves it, or what is missing</source>
        <translation>Was ihn beweist oder was fehlt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Described by</source>
        <translation>Beschrieben durch</translation>
    </message>
    <message>
        <source>Reached through</source>
        <translation>Erreicht über</translation>
    </message>
    <message>
        <source>Both asked last</source>
        <translation>Beide zuletzt gefragt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>{hsm}, {zone}, {address}, {state}</source>
        <translation>{hsm}, {zone}, {address}, {state}</translation>
    </message>
    <message>
        <source>HSM</source>
        <translation>HSM</translation>
    </message>
    <message>
        <source>{vendor} {model}, serial number {serial}, {fips}</source>
        <translation>{vendor} {model}, Seriennummer {serial}, {fips}</translation>
    </message>
    <message>
        <source>HSM, says the tool</source>
        <translation>HSM laut Werkzeug</translation>
    </message>
    <message>
        <source>none: a request</source>
        <translation>keiner: ein Antrag</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>{file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>SHA-256 of the DER, as hex and as words to be read aloud.</source>
        <translation>SHA-256 des DER, als Hex und als Wörter zum Vorlesen.</translation>
    </message>
    <message>
        <source>Their fingerprints</source>
        <translation>Ihre Fingerabdrücke</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Checked anew for this report, with the files in the working folder.</source>
        <translation>Für diesen Bericht neu geprüft, mit den Dateien im Arbeitsordner.</translation>
    </message>
    <message>
        <source>{note} Found before the initialisation was sent, {at}: {found}.</source>
        <translation>{note} Gefunden, bevor die Initialisierung gesendet wurde, {at}: {found}.</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Root confirmed</source>
        <translation>Wurzel bestätigt</translation>
    </message>
    <message>
        <source>When, or what</source>
        <translation>Wann oder was</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Reason, or fingerprint</source>
        <translation>Grund oder Fingerabdruck</translation>
    </message>
    <message>
        <source>Who sat at this machine is not proven; the journal has when it was done.</source>
        <translation>Wer an diesem Rechner saß, ist nicht bewiesen; wann es geschah, steht im Journal.</translation>
    </message>
    <message>
        <source>Decided by a person</source>
        <translation>Von einem Menschen entschieden</translation>
    </message>
    <message>
        <source>Begun here</source>
        <translation>Hier begonnen</translation>
    </message>
    <message>
        <source>Done, says the journal</source>
        <translation>Laut Journal erledigt</translation>
    </message>
    <message>
        <source>As the journal has it</source>
        <translation>Stand laut Journal</translation>
    </message>
    <message>
        <source>Issuing certificate</source>
        <translation>Ausstellendes Zertifikat</translation>
    </message>
    <message>
        <source>on this machine, as {name}</source>
        <translation>auf diesem Rechner, als {name}</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <source>not on this machine</source>
        <translation>nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NEIN</translation>
    </message>
    <message>
        <source>can&apos;t be told here</source>
        <translation>hier nicht festzustellen</translation>
    </message>
    <message>
        <source>The cluster&apos;s certificate is signed by it</source>
        <translation>Zertifikat des Clusters damit signiert</translation>
    </message>
    <message>
        <source>{path}: {fingerprint}</source>
        <translation>{path}: {fingerprint}</translation>
    </message>
    <message>
        <source>At the tool&apos;s host</source>
        <translation>Auf dem Rechner des Werkzeugs</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>hier nicht</translation>
    </message>
    <message>
        <source>Quorum key</source>
        <translation>Quorum-Schlüssel</translation>
    </message>
    <message>
        <source>Signed for us</source>
        <translation>Für uns signiert</translation>
    </message>
    <message>
        <source>On the HSMs</source>
        <translation>Auf den HSMs</translation>
    </message>
    <message>
        <source>User, role, registration and coverage are the cluster&apos;s word. It shows nobody&apos;s public key: which one a user has registered is known from the registration made here.</source>
        <translation>Benutzer, Rolle, Registrierung und Verbreitung stehen hier, wie der Cluster sie nennt. Öffentliche Schlüssel zeigt er nicht: Welchen ein Benutzer registriert hat, ist aus der Registrierung bekannt, die hier vorgenommen wurde.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>{service}</source>
        <translation>{service}</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>No approvals for user management, because</source>
        <translation>Keine Genehmigungen für die Benutzerverwaltung, weil</translation>
    </message>
    <message>
        <source>How many must approve; 1 means that one admin alone may do it.</source>
        <translation>Wie viele genehmigen müssen; 1 heißt, dass ein Admin es allein darf.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Schlüsselnummer</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Geteilt mit</translation>
    </message>
    <message>
        <source>Approvals to manage it</source>
        <translation>Genehmigungen zum Verwalten</translation>
    </message>
    <message>
        <source>{count}</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>Approvals to use it</source>
        <translation>Genehmigungen zum Benutzen</translation>
    </message>
    <message>
        <source>Rehearsal signature</source>
        <translation>Probe-Signatur</translation>
    </message>
    <message>
        <source>In ceremony</source>
        <translation>In Zeremonie</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Genehmigt von</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed</source>
        <translation>SHA-256 des Signierten</translation>
    </message>
    <message>
        <source>SHA-256 of the signature</source>
        <translation>SHA-256 der Signatur</translation>
    </message>
    <message>
        <source>As the cluster answered when it was made or found. The rehearsal&apos;s signature was verified with the public key when it was made; the HSM logs no signatures.</source>
        <translation>Wie der Cluster antwortete, als der Schlüssel erzeugt oder gefunden wurde. Die Signatur der Probe wurde mit dem öffentlichen Schlüssel geprüft, als sie erzeugt wurde; das HSM protokolliert keine Signaturen.</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>What this report can&apos;t prove</source>
        <translation>Was dieser Bericht nicht beweisen kann</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht bewiesen</translation>
    </message>
    <message>
        <source>NO: it has breaks</source>
        <translation>NEIN: Sie hat Brüche</translation>
    </message>
    <message>
        <source>The chain holds</source>
        <translation>Die Kette hält</translation>
    </message>
    <message>
        <source>These are all entries about this cluster. Compare the seals with those noted elsewhere: a chain proves order and wholeness, not who wrote it.</source>
        <translation>Das sind alle Einträge zu diesem Cluster. Vergleichen Sie die Siegel mit denen, die anderswo notiert sind: Eine Kette beweist Reihenfolge und Vollständigkeit, nicht, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>never begun here</source>
        <translation>hier nie begonnen</translation>
    </message>
    <message>
        <source>begun, outcome not noted</source>
        <translation>begonnen, Ausgang nicht notiert</translation>
    </message>
    <message>
        <source>Who the persons behind the user names are.</source>
        <translation>Welche Personen hinter den Benutzernamen stehen.</translation>
    </message>
    <message>
        <source>That the tool reaches this cluster and no other: that is its configuration&apos;s word.</source>
        <translation>Dass das Werkzeug diesen Cluster erreicht und keinen anderen: Das sagt nur seine Konfiguration.</translation>
    </message>
    <message>
        <source>That nobody changed anything at the cluster since the facts were asked for.</source>
        <translation>Dass seit der Abfrage niemand etwas am Cluster geändert hat.</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>quorum key</source>
        <translation>Quorum-Schlüssel</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>zweiter Faktor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>on all HSMs</source>
        <translation>auf allen HSMs</translation>
    </message>
    <message>
        <source>The cluster shows no users.</source>
        <translation>Der Cluster zeigt keine Benutzer.</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keine nötig</translation>
    </message>
    <message>
        <source>{use} of {able} to use, {manage} to manage</source>
        <translation>{use} von {able} zum Benutzen, {manage} zum Verwalten</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Its label cannot be typed at the tool.</source>
        <translation>Sein Label lässt sich am Werkzeug nicht eingeben.</translation>
    </message>
    <message>
        <source>A user is named twice.</source>
        <translation>Ein Benutzer ist zweimal genannt.</translation>
    </message>
    <message>
        <source>Both numbers of approvals are from {least} to {most}, or both are 0.</source>
        <translation>Beide Anzahlen der Genehmigungen liegen zwischen {least} und {most}, oder beide sind 0.</translation>
    </message>
    <message>
        <source>{needed} would have to approve, and {able} would have the key.</source>
        <translation>{needed} müssten genehmigen, und {able} hätten den Schlüssel.</translation>
    </message>
    <message>
        <source>The cluster has no crypto user of the name {users}.</source>
        <translation>Der Cluster hat keinen crypto-user mit dem Namen {users}.</translation>
    </message>
    <message>
        <source>No approvals are needed for this key: its owner signs alone.</source>
        <translation>Für diesen Schlüssel sind keine Genehmigungen nötig: Sein Besitzer signiert allein.</translation>
    </message>
    <message>
        <source>These users have the key and cannot approve yet: {users}.</source>
        <translation>Diese Benutzer haben den Schlüssel und können noch nicht genehmigen: {users}.</translation>
    </message>
    <message>
        <source>{able} have the key and {needed} must approve. Fewer than {enough} is a risk: below {needed} the key is locked for good.</source>
        <translation>{able} haben den Schlüssel, {needed} müssen genehmigen. Weniger als {enough} sind ein Risiko: Unter {needed} ist der Schlüssel für immer gesperrt.</translation>
    </message>
    <message>
        <source>Several keys have this label</source>
        <translation>Mehrere Schlüssel haben dieses Label</translation>
    </message>
    <message>
        <source>{label} stands for {references}.</source>
        <translation>{label} steht für {references}.</translation>
    </message>
    <message>
        <source>Choose another label, or delete the keys that are not wanted.</source>
        <translation>Wählen Sie ein anderes Label oder löschen Sie die Schlüssel, die nicht gebraucht werden.</translation>
    </message>
    <message>
        <source>{key} has this label already. {differences}</source>
        <translation>{key} hat dieses Label schon. {differences}</translation>
    </message>
    <message>
        <source>Another key has this label</source>
        <translation>Ein anderer Schlüssel hat dieses Label</translation>
    </message>
    <message>
        <source>Choose another label, or take the key as it is. Sharing can be changed with approvals; the numbers of approvals of a key can&apos;t.</source>
        <translation>Wählen Sie ein anderes Label oder nehmen Sie den Schlüssel, wie er ist. Mit wem er geteilt ist, lässt sich mit Genehmigungen ändern; wie viele Genehmigungen ein Schlüssel braucht, nicht.</translation>
    </message>
    <message>
        <source>{what}: {there}, not {wished}.</source>
        <translation>{what}: {there}, nicht {wished}.</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>shared with</source>
        <translation>geteilt mit</translation>
    </message>
    <message>
        <source>approvals to manage</source>
        <translation>Genehmigungen zum Verwalten</translation>
    </message>
    <message>
        <source>approvals to use</source>
        <translation>Genehmigungen zum Benutzen</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>This key cannot be made</source>
        <translation>Dieser Schlüssel lässt sich nicht erzeugen</translation>
    </message>
    <message>
        <source>Change the wish for the key.</source>
        <translation>Ändern Sie, was für den Schlüssel gewünscht ist.</translation>
    </message>
    <message>
        <source>This user neither owns a key nor shares one.</source>
        <translation>Diesem Benutzer gehört kein Schlüssel, und es ist auch keiner mit ihm geteilt.</translation>
    </message>
    <message>
        <source>Live tokens</source>
        <translation>Lebende Token</translation>
    </message>
    <message>
        <source>asked for by</source>
        <translation>angefordert von</translation>
    </message>
    <message>
        <source>approvals needed</source>
        <translation>nötige Genehmigungen</translation>
    </message>
    <message>
        <source>left when asked</source>
        <translation>Rest bei Abfrage</translation>
    </message>
    <message>
        <source>No token was alive then.</source>
        <translation>Bei der Abfrage lebte kein Token.</translation>
    </message>
    <message>
        <source>Quorum values</source>
        <translation>Quorum-Werte</translation>
    </message>
    <message>
        <source>The cluster shows no quorum values.</source>
        <translation>Der Cluster zeigt keine Quorum-Werte.</translation>
    </message>
    <message>
        <source>HSMs</source>
        <translation>HSMs</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>FIPS state</source>
        <translation>FIPS-Status</translation>
    </message>
    <message>
        <source>The cluster shows no HSMs.</source>
        <translation>Der Cluster zeigt keine HSMs.</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>the HSMs disagree</source>
        <translation>HSMs uneinig</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>nutzbar</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>Made {when}</source>
        <translation>Erzeugt {when}</translation>
    </message>
    <message>
        <source>signs as {user}, {role}</source>
        <translation>signiert als {user}, {role}</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Export public key...</source>
        <translation>Öffentlichen Schlüssel exportieren...</translation>
    </message>
    <message>
        <source>Back up...</source>
        <translation>Sichern...</translation>
    </message>
    <message>
        <source>Change passphrase...</source>
        <translation>Passphrase ändern...</translation>
    </message>
    <message>
        <source>Delete...</source>
        <translation>Löschen...</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Schlüssel {key}</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>A key file cannot be used</source>
        <translation>Eine Schlüsseldatei ist nicht brauchbar</translation>
    </message>
    <message>
        <source>It was left as it is. Restore the key from its backup under another name.</source>
        <translation>Sie blieb, wie sie ist. Stellen Sie den Schlüssel aus seiner Sicherung unter anderem Namen wieder her.</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
    <message>
        <source>Make a key, write down its fingerprint words, and hand its public key to the coordinator, who registers it at the cluster.</source>
        <translation>Erzeugen Sie einen Schlüssel, schreiben Sie die Wörter seines Fingerabdrucks auf und geben Sie den öffentlichen Schlüssel dem Koordinator, der ihn am Cluster registriert.</translation>
    </message>
    <message>
        <source>protected by passphrase and keyring</source>
        <translation>durch Passphrase und Schlüsselbund geschützt</translation>
    </message>
    <message>
        <source>protected by the passphrase alone</source>
        <translation>nur durch die Passphrase geschützt</translation>
    </message>
    <message>
        <source>Approver GUI</source>
        <translation>Approver GUI</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Koordinator</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Save the challenge...</source>
        <translation>Challenge speichern...</translation>
    </message>
    <message>
        <source>Open the signed file...</source>
        <translation>Signierte Datei öffnen...</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Set up a cluster...</source>
        <translation>Cluster einrichten...</translation>
    </message>
    <message>
        <source>Where the challenge goes</source>
        <translation>Ziel der Challenge</translation>
    </message>
    <message>
        <source>The challenge was written to {path}</source>
        <translation>Challenge geschrieben nach {path}</translation>
    </message>
    <message>
        <source>The signed challenge</source>
        <translation>Die signierte Challenge</translation>
    </message>
    <message>
        <source>Connect to a cluster</source>
        <translation>Mit einem Cluster verbinden</translation>
    </message>
    <message>
        <source>One session lives from the request for a token to its use. Try everything on an embedded cluster first; a new cluster is set up before anybody can log in to it.</source>
        <translation>Eine Sitzung lebt vom Anfordern eines Tokens bis zu seiner Verwendung. Probieren Sie alles zuerst an einem eingebauten Cluster aus; ein neuer Cluster wird eingerichtet, bevor sich jemand an ihm anmelden kann.</translation>
    </message>
    <message>
        <source>It has no users who could log in. Go on with its set-up: that activates it and creates users.</source>
        <translation>Er hat keine Benutzer, die sich anmelden könnten. Machen Sie mit seiner Einrichtung weiter: Sie aktiviert ihn und legt Benutzer an.</translation>
    </message>
    <message>
        <source>It has no users who could log in. Go on with its set-up, or type the commands yourself: approver-gui cluster console --state {file}</source>
        <translation>Er hat keine Benutzer, die sich anmelden könnten. Machen Sie mit seiner Einrichtung weiter oder geben Sie die Befehle selbst ein: approver-gui cluster console --state {file}</translation>
    </message>
    <message>
        <source>Have the challenge signed by {user}</source>
        <translation>Challenge von {user} signieren lassen</translation>
    </message>
    <message>
        <source>Save the challenge, let {user} sign it with the key of the second factor, then open the signed file here.</source>
        <translation>Speichern Sie die Challenge, lassen Sie {user} sie mit dem Schlüssel des zweiten Faktors signieren, und öffnen Sie dann hier die signierte Datei.</translation>
    </message>
    <message>
        <source>Logged in as {user}, {role}</source>
        <translation>Angemeldet als {user}, {role}</translation>
    </message>
    <message>
        <source>Go on to the ceremony.</source>
        <translation>Weiter geht es mit der Zeremonie.</translation>
    </message>
    <message>
        <source>Connected: {cluster}. HSMs: {hsms}, users: {users}.</source>
        <translation>Verbunden: {cluster}. HSMs: {hsms}, Benutzer: {users}.</translation>
    </message>
    <message>
        <source>This cluster is not activated yet</source>
        <translation>Dieser Cluster ist noch nicht aktiviert</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Open another...</source>
        <translation>Andere öffnen...</translation>
    </message>
    <message>
        <source>What the checks mean</source>
        <translation>Prüfungen erklären</translation>
    </message>
    <message>
        <source>Show bytes and JSON</source>
        <translation>Bytes und JSON</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>was geschah</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Report of ceremony {id}, from the journal alone</source>
        <translation>Bericht über Zeremonie {id}, allein aus dem Journal</translation>
    </message>
    <message>
        <source>It dies with the session that asked for it, or before.</source>
        <translation>Es wird ungültig mit der Sitzung, die es angefordert hat, oder schon vorher.</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>SHA-256, or the finding</source>
        <translation>SHA-256 oder Befund</translation>
    </message>
    <message>
        <source>Files handed in</source>
        <translation>Abgegebene Dateien</translation>
    </message>
    <message>
        <source>Each was verified by the run that counted it, with the key that its roster had then. They were not verified again for this report.</source>
        <translation>Jede wurde von dem Lauf geprüft, der sie gezählt hat, mit dem Schlüssel, den seine Liste der Genehmigenden damals hatte. Für diesen Bericht wurden sie nicht noch einmal geprüft.</translation>
    </message>
    <message>
        <source>Its end</source>
        <translation>Ihr Ende</translation>
    </message>
    <message>
        <source>not noted: the program ended before it could</source>
        <translation>nicht notiert: Das Programm endete vorher</translation>
    </message>
    <message>
        <source>Signature saved as</source>
        <translation>Signatur gespeichert als</translation>
    </message>
    <message>
        <source>What the journal cannot tell</source>
        <translation>Was das Journal nicht sagen kann</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Whether a token was issued. If one was, it died with its session.</source>
        <translation>Ob ein Token ausgestellt wurde. Wenn ja, wurde es mit seiner Sitzung ungültig.</translation>
    </message>
    <message>
        <source>Whether it was done. Only the cluster can tell, as far as it can.</source>
        <translation>Ob es ausgeführt wurde. Das kann nur der Cluster sagen, soweit er es kann.</translation>
    </message>
    <message>
        <source>What the cluster signed, and with which key.</source>
        <translation>Was der Cluster signiert hat, und mit welchem Schlüssel.</translation>
    </message>
    <message>
        <source>Where the signature is. It was made, the journal has its SHA-256 alone, and no entry says that it was saved: it may be lost.</source>
        <translation>Wo die Signatur ist. Sie wurde erzeugt, das Journal hat nur ihren SHA-256, und kein Eintrag sagt, dass sie gespeichert wurde: Sie kann verloren sein.</translation>
    </message>
    <message>
        <source>Which persons and which keys stood behind the names that approved.</source>
        <translation>Welche Personen und welche Schlüssel hinter den Namen standen, die genehmigt haben.</translation>
    </message>
    <message>
        <source>Whether another window of this program is still at it; it writes the same journal.</source>
        <translation>Ob ein anderes Fenster dieses Programms noch daran arbeitet; es schreibt dasselbe Journal.</translation>
    </message>
    <message>
        <source>Which cluster it was, and whether it was an HSM or a rehearsal.</source>
        <translation>Welcher Cluster es war, und ob es ein HSM oder eine Probe war.</translation>
    </message>
    <message>
        <source>Whether the clock of this machine was right.</source>
        <translation>Ob die Uhr dieses Rechners richtig ging.</translation>
    </message>
    <message>
        <source>Seal of its last entry</source>
        <translation>Siegel ihres letzten Eintrags</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>These are all entries about this ceremony. Compare the seals with those noted elsewhere: a chain proves order and wholeness, not who wrote it. The HSM does not log signatures: that its log tells of none proves nothing.</source>
        <translation>Das sind alle Einträge zu dieser Zeremonie. Vergleichen Sie die Siegel mit denen, die anderswo notiert sind: Eine Kette beweist Reihenfolge und Vollständigkeit, nicht, wer sie geschrieben hat. Das HSM verzeichnet keine Signaturen: Dass sein Protokoll von keiner berichtet, beweist nichts.</translation>
    </message>
    <message>
        <source>Approvals sent</source>
        <translation>Gesendete Genehmigungen</translation>
    </message>
    <message>
        <source>Reason noted</source>
        <translation>Notierter Grund</translation>
    </message>
    <message>
        <source>yes, by the run that made it, with the public key exported before</source>
        <translation>ja, von dem Lauf, der sie erzeugt hat, mit dem zuvor exportierten öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>Execution begun</source>
        <translation>Ausführung begonnen</translation>
    </message>
    <message>
        <source>Noted as done</source>
        <translation>Als ausgeführt notiert</translation>
    </message>
    <message>
        <source>Noted as not verified</source>
        <translation>Als nicht bestätigt notiert</translation>
    </message>
    <message>
        <source>Noted as unknown</source>
        <translation>Als unbekannt notiert</translation>
    </message>
    <message>
        <source>Noted as refused</source>
        <translation>Als abgelehnt notiert</translation>
    </message>
    <message>
        <source>Reject...</source>
        <translation>Ablehnen...</translation>
    </message>
    <message>
        <source>Key to sign with</source>
        <translation>Schlüssel zum Signieren</translation>
    </message>
    <message>
        <source>HSM user name to sign as</source>
        <translation>HSM-Benutzername, als der Sie signieren</translation>
    </message>
    <message>
        <source>HSM user name</source>
        <translation>HSM-Benutzer</translation>
    </message>
    <message>
        <source>Role of the HSM user</source>
        <translation>Rolle des HSM-Benutzers</translation>
    </message>
    <message>
        <source>with key</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>as</source>
        <translation>als</translation>
    </message>
    <message>
        <source>from {folder}</source>
        <translation>aus {folder}</translation>
    </message>
    <message>
        <source>Nobody can be read from it.</source>
        <translation>Daraus ist nicht zu lesen, wer anfragt.</translation>
    </message>
    <message>
        <source>Asked by {requester}, at no time</source>
        <translation>Angefragt von {requester}, ohne Zeitangabe</translation>
    </message>
    <message>
        <source>Watch a folder...</source>
        <translation>Ordner beobachten...</translation>
    </message>
    <message>
        <source>left, by this machine&apos;s clock</source>
        <translation>übrig, laut Rechneruhr</translation>
    </message>
    <message>
        <source>Copy the token to a folder...</source>
        <translation>Token in einen Ordner kopieren...</translation>
    </message>
    <message>
        <source>Compare these words before signing:</source>
        <translation>Vergleichen Sie diese Wörter vor dem Signieren:</translation>
    </message>
    <message>
        <source>Signed files are taken from {path} as soon as they are there.</source>
        <translation>Signierte Dateien werden aus {path} übernommen, sobald sie da sind.</translation>
    </message>
    <message>
        <source>Files that came back</source>
        <translation>Zurückgekommene Dateien</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>issued in the future, by this machine&apos;s clock</source>
        <translation>laut Rechneruhr in der Zukunft ausgestellt</translation>
    </message>
    <message>
        <source>over</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>by this machine&apos;s clock; the cluster decides</source>
        <translation>laut Rechneruhr; der Cluster entscheidet</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>in der Zukunft</translation>
    </message>
    <message>
        <source>Asked by {requester} at {time}, {ago} ago</source>
        <translation>Angefragt von {requester} am {time}, vor {ago}</translation>
    </message>
    <message>
        <source>Asked by {requester} at {time}</source>
        <translation>Angefragt von {requester} am {time}</translation>
    </message>
    <message>
        <source>Do not sign this. Ask the coordinator for a new token.</source>
        <translation>Signieren Sie das nicht. Bitten Sie den Koordinator um ein neues Token.</translation>
    </message>
    <message>
        <source>Approve anyway...</source>
        <translation>Trotzdem genehmigen...</translation>
    </message>
    <message>
        <source>Approve with key {key}...</source>
        <translation>Mit {key} genehmigen...</translation>
    </message>
    <message>
        <source>Type the HSM user name to sign as first.</source>
        <translation>Geben Sie zuerst den HSM-Benutzernamen ein, als der Sie signieren.</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Die Einstellungen waren nicht zu lesen</translation>
    </message>
    <message>
        <source>The program goes on with the usual settings.</source>
        <translation>Das Programm arbeitet mit den üblichen Einstellungen weiter.</translation>
    </message>
    <message>
        <source>Log out {user}?</source>
        <translation>{user} abmelden?</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Disconnect from the cluster?</source>
        <translation>Vom Cluster trennen?</translation>
    </message>
    <message>
        <source>Where the transcript goes</source>
        <translation>Wohin die Mitschrift kommt</translation>
    </message>
    <message>
        <source>Evidence ({count} open)</source>
        <translation>Nachweise ({count} offen)</translation>
    </message>
    <message>
        <source>Close the window?</source>
        <translation>Fenster schließen?</translation>
    </message>
    <message>
        <source>Close, and end the session</source>
        <translation>Schließen und Sitzung beenden</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Sitzung</translation>
    </message>
    <message>
        <source>Press to see the cluster</source>
        <translation>Klicken, um den Cluster zu sehen</translation>
    </message>
    <message>
        <source>Press to log out</source>
        <translation>Klicken, um sich abzumelden</translation>
    </message>
    <message>
        <source>nobody logged in</source>
        <translation>niemand angemeldet</translation>
    </message>
    <message>
        <source>Press to log in</source>
        <translation>Klicken, um sich anzumelden</translation>
    </message>
    <message>
        <source>&amp;Open token files...</source>
        <translation>&amp;Token-Dateien öffnen...</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Settings...</source>
        <translation>&amp;Einstellungen...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>Jetzt &amp;sperren</translation>
    </message>
    <message>
        <source>&amp;New key...</source>
        <translation>&amp;Neuer Schlüssel...</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importieren...</translation>
    </message>
    <message>
        <source>&amp;Restore a backup...</source>
        <translation>Sicherung &amp;wiederherstellen...</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Genehmigen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;New operation...</source>
        <translation>&amp;Neuer Vorgang...</translation>
    </message>
    <message>
        <source>&amp;Connect...</source>
        <translation>&amp;Verbinden...</translation>
    </message>
    <message>
        <source>&amp;Ask the cluster again</source>
        <translation>&amp;Cluster neu fragen</translation>
    </message>
    <message>
        <source>&amp;Log out...</source>
        <translation>&amp;Abmelden...</translation>
    </message>
    <message>
        <source>&amp;Disconnect...</source>
        <translation>&amp;Trennen...</translation>
    </message>
    <message>
        <source>Save the &amp;transcript...</source>
        <translation>&amp;Mitschrift speichern...</translation>
    </message>
    <message>
        <source>&amp;Ceremony</source>
        <translation>&amp;Zeremonie</translation>
    </message>
    <message>
        <source>C&amp;luster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Nachweise</translation>
    </message>
    <message>
        <source>&amp;Set-up</source>
        <translation>&amp;Einrichten</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;Set-up guide</source>
        <translation>Anleitung zum &amp;Einrichten</translation>
    </message>
    <message>
        <source>&amp;Rehearsing</source>
        <translation>P&amp;roben</translation>
    </message>
    <message>
        <source>What the &amp;checks mean</source>
        <translation>Was die &amp;Prüfungen bedeuten</translation>
    </message>
    <message>
        <source>Checks of c&amp;ertificates</source>
        <translation>Prüfungen der &amp;Zertifikate</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber Approver GUI</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>network: not known</source>
        <translation>Netz: unbekannt</translation>
    </message>
    <message>
        <source>network: {names}</source>
        <translation>Netz: {names}</translation>
    </message>
    <message>
        <source>no network connection</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>Network interfaces that are up on this machine. The program itself has none.</source>
        <translation>Netzwerkschnittstellen, die auf diesem Rechner aktiv sind. Das Programm selbst hat keine.</translation>
    </message>
    <message>
        <source>key {key}: unlocked</source>
        <translation>{key}: entsperrt</translation>
    </message>
    <message>
        <source>Press to lock it now</source>
        <translation>Klicken, um ihn jetzt zu sperren</translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation>noch kein Schlüssel</translation>
    </message>
    <message>
        <source>keys locked: {count}</source>
        <translation>Schlüssel gesperrt: {count}</translation>
    </message>
    <message>
        <source>key {key}: locked</source>
        <translation>{key}: gesperrt</translation>
    </message>
    <message>
        <source>Press to see your keys</source>
        <translation>Klicken, um Ihre Schlüssel zu sehen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keep these settings</source>
        <translation>Einstellungen behalten</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>An unlocked key locks itself after</source>
        <translation>Schlüssel sperrt sich nach</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>A new language is used from the next start on.</source>
        <translation>Neue Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Forget the recent files</source>
        <translation>Zuletzt geöffnete vergessen</translation>
    </message>
    <message>
        <source>Read from the signed bytes</source>
        <translation>Aus den signierten Bytes</translation>
    </message>
    <message>
        <source>Merely claimed</source>
        <translation>Nur behauptet</translation>
    </message>
    <message>
        <source>HSM records in the signed bytes: {count}</source>
        <translation>HSM-Datensätze in den signierten Bytes: {count}</translation>
    </message>
    <message>
        <source>nothing can be read from these bytes</source>
        <translation>aus diesen Bytes ist nichts zu lesen</translation>
    </message>
    <message>
        <source>claimed: anyone could have written this</source>
        <translation>jeder könnte das geschrieben haben</translation>
    </message>
    <message>
        <source>your signature covers exactly these {count} bytes</source>
        <translation>Ihre Signatur umfasst genau diese {count} Bytes</translation>
    </message>
    <message>
        <source>each of the {count} entries is signed; the first is shown</source>
        <translation>jeder der {count} Einträge wird signiert; gezeigt ist der erste</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Have all admins sign a token, verify it here, and delete it: nothing is done.</source>
        <translation>Ein Token von allen Admins signieren lassen, hier prüfen und löschen: Ausgeführt wird nichts.</translation>
    </message>
    <message>
        <source>Have everybody sign who can approve the use of {key}, verify it here, and delete the token: nothing is done.</source>
        <translation>Ein Token von allen signieren lassen, die die Nutzung von {key} genehmigen können, hier prüfen und löschen: Ausgeführt wird nichts.</translation>
    </message>
    <message>
        <source>End the drill and delete its token now</source>
        <translation>Übung jetzt beenden und ihr Token löschen</translation>
    </message>
    <message>
        <source>Nobody can take part in the drill</source>
        <translation>Niemand kann an der Übung teilnehmen</translation>
    </message>
    <message>
        <source>The cluster knows no registered key of anybody who could approve this.</source>
        <translation>Der Cluster kennt keinen registrierten Schlüssel von jemandem, der das genehmigen könnte.</translation>
    </message>
    <message>
        <source>Have approvers register their keys first.</source>
        <translation>Lassen Sie zuerst Schlüssel von Genehmigenden registrieren.</translation>
    </message>
    <message>
        <source>All keys proved themselves: {proven}.</source>
        <translation>Alle Schlüssel haben sich bewährt: {proven}.</translation>
    </message>
    <message>
        <source>Proved: {proven}. Not proved: {absent}. Find out why before it matters.</source>
        <translation>Bewährt: {proven}. Nicht bewährt: {absent}. Klären Sie, warum, bevor es darauf ankommt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>one of which nothing can be read</source>
        <translation>eines, aus dem nichts zu lesen ist</translation>
    </message>
    <message>
        <source>service code {code}, key {key}, asked for by {requester} at {time}</source>
        <translation>Dienstcode {code}, Schlüssel {key}, angefragt von {requester} am {time}</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <source>There is no approval in this file: it is not signed. Ask for the signed file, which lies beside the one that was handed out.</source>
        <translation>In dieser Datei ist keine Genehmigung: Sie ist nicht signiert. Bitten Sie um die signierte Datei, die neben der ausgegebenen liegt.</translation>
    </message>
    <message>
        <source>This is no token file. {why} Ask for the file again.</source>
        <translation>Das ist keine Token-Datei. {why} Bitten Sie noch einmal um die Datei.</translation>
    </message>
    <message>
        <source>This file is of another token, {theirs}, with the digest {their_words}. Here it is about {ours}, with the digest {our_words}. Put it away and ask for the right file.</source>
        <translation>Diese Datei gehört zu einem anderen Token, {theirs}, mit dem Digest {their_words}. Hier geht es um {ours}, mit dem Digest {our_words}. Legen Sie sie weg und bitten Sie um die richtige Datei.</translation>
    </message>
    <message>
        <source>This file has the digest of this token but other approval data: it was altered or damaged. Do not use it; find out where that happened.</source>
        <translation>Diese Datei hat den Digest dieses Tokens, aber andere Genehmigungsdaten: Sie wurde verändert oder beschädigt. Verwenden Sie sie nicht; klären Sie, wo das geschah.</translation>
    </message>
    <message>
        <source>This file has the approval data of this token but another digest: it was altered or damaged. Do not use it; find out where that happened.</source>
        <translation>Diese Datei hat die Genehmigungsdaten dieses Tokens, aber einen anderen Digest: Sie wurde verändert oder beschädigt. Verwenden Sie sie nicht; klären Sie, wo das geschah.</translation>
    </message>
    <message>
        <source>This file registers a public key; it is no approval. Put it away and ask for the signed token.</source>
        <translation>Diese Datei registriert einen öffentlichen Schlüssel; sie ist keine Genehmigung. Legen Sie sie weg und bitten Sie um das signierte Token.</translation>
    </message>
    <message>
        <source>This file is a login; it is no approval, and signed it is somebody&apos;s second factor. Keep it from others and ask for the signed token.</source>
        <translation>Diese Datei ist eine Anmeldung; sie ist keine Genehmigung, und signiert ist sie der zweite Faktor eines Menschen. Halten Sie sie von anderen fern und bitten Sie um das signierte Token.</translation>
    </message>
    <message>
        <source>This file claims service {theirs} where the original claims {ours}. No signature covers that, and what the original says is used. Ask who changed it.</source>
        <translation>Diese Datei behauptet den Dienst {theirs}, das Original {ours}. Keine Signatur schützt das, und es gilt, was das Original sagt. Fragen Sie, wer es verändert hat.</translation>
    </message>
    <message>
        <source>This file claims key {theirs} where the original claims {ours}. No signature covers that, and what the original says is used. Ask who changed it.</source>
        <translation>Diese Datei behauptet den Schlüssel {theirs}, das Original {ours}. Keine Signatur schützt das, und es gilt, was das Original sagt. Fragen Sie, wer es verändert hat.</translation>
    </message>
    <message>
        <source>The fields around the signed bytes are not those of the original. No signature covers them, and the original&apos;s are used. Ask who changed them.</source>
        <translation>Die Felder rings um die signierten Bytes sind nicht die des Originals. Keine Signatur schützt sie, und es gelten die des Originals. Fragen Sie, wer sie verändert hat.</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>ausgestellt</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source>approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>registration of a key</source>
        <translation>Registrierung eines Schlüssels</translation>
    </message>
    <message>
        <source>login, or registration for it</source>
        <translation>Anmeldung oder Registrierung dafür</translation>
    </message>
    <message>
        <source>first words: {words}</source>
        <translation>erste Wörter: {words}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The coordinator&apos;s part is not installed</source>
        <translation>Der Teil für den Koordinator ist nicht installiert</translation>
    </message>
    <message>
        <source>The package pexpect is missing; it talks to cloudhsm-cli.</source>
        <translation>Das Paket pexpect fehlt; es spricht mit cloudhsm-cli.</translation>
    </message>
    <message>
        <source>Install the extra of this program: approver-gui[coordinator].</source>
        <translation>Installieren Sie die Erweiterung dieses Programms: approver-gui[coordinator].</translation>
    </message>
    <message>
        <source>The part that talks to AWS is missing</source>
        <translation>Der Teil, der mit AWS spricht, fehlt</translation>
    </message>
    <message>
        <source>The package boto3 is not installed; nothing was sent.</source>
        <translation>Das Paket boto3 ist nicht installiert; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Install the extra approver-gui[aws], or do these steps by hand.</source>
        <translation>Installieren Sie das Extra approver-gui[aws] oder führen Sie diese Schritte von Hand aus.</translation>
    </message>
    <message>
        <source>Still needed: {missing} of {needed} approvals.</source>
        <translation>Noch nötig: {missing} von {needed} Genehmigungen.</translation>
    </message>
    <message>
        <source>The cluster asks for no approvals for this.</source>
        <translation>Der Cluster verlangt dafür keine Genehmigungen.</translation>
    </message>
    <message>
        <source>Do it at once.</source>
        <translation>Führen Sie es sofort aus.</translation>
    </message>
    <message>
        <source>This drill wants the role {role}.</source>
        <translation>Diese Übung verlangt die Rolle {role}.</translation>
    </message>
    <message>
        <source>Log in in this role.</source>
        <translation>Melden Sie sich in dieser Rolle an.</translation>
    </message>
    <message>
        <source>A drill deletes all own tokens in the end, and one is alive.</source>
        <translation>Eine Übung löscht am Ende alle eigenen Token, und eines lebt noch.</translation>
    </message>
    <message>
        <source>End the other ceremony first.</source>
        <translation>Beenden Sie zuerst die andere Zeremonie.</translation>
    </message>
    <message>
        <source>This ceremony is no drill.</source>
        <translation>Diese Zeremonie ist keine Übung.</translation>
    </message>
    <message>
        <source>Execute it instead.</source>
        <translation>Führen Sie sie stattdessen aus.</translation>
    </message>
    <message>
        <source>This is not done</source>
        <translation>Das wird nicht getan</translation>
    </message>
    <message>
        <source>This ceremony is over.</source>
        <translation>Diese Zeremonie ist zu Ende.</translation>
    </message>
    <message>
        <source>Ask for a new token if it is still wanted.</source>
        <translation>Fordern Sie ein neues Token an, falls es noch gewünscht ist.</translation>
    </message>
    <message>
        <source>A drill is on, and deletes all own tokens in the end.</source>
        <translation>Eine Übung läuft und löscht am Ende alle eigenen Token.</translation>
    </message>
    <message>
        <source>End the drill first.</source>
        <translation>Beenden Sie zuerst die Übung.</translation>
    </message>
    <message>
        <source>A token for {service} is alive, and a user has one of them at a time.</source>
        <translation>Ein Token für {service} lebt noch, und ein Benutzer hat davon immer nur eines.</translation>
    </message>
    <message>
        <source>End that ceremony first, or delete the own tokens.</source>
        <translation>Beenden Sie zuerst diese Zeremonie, oder löschen Sie die eigenen Token.</translation>
    </message>
    <message>
        <source>The token&apos;s time is over. Ask for a new token; every approval is needed anew.</source>
        <translation>Die Zeit des Tokens ist um. Fordern Sie ein neues Token an; jede Genehmigung ist neu nötig.</translation>
    </message>
    <message>
        <source>It was given up here. The token lives on in the cluster until its time is over; delete the own tokens to end it at once.</source>
        <translation>Die Zeremonie wurde hier aufgegeben. Das Token lebt im Cluster weiter, bis seine Zeit um ist; löschen Sie die eigenen Token, um es sofort zu beenden.</translation>
    </message>
    <message>
        <source>The token was deleted on the cluster.</source>
        <translation>Das Token wurde im Cluster gelöscht.</translation>
    </message>
    <message>
        <source>embedded cluster: a rehearsal, not an HSM</source>
        <translation>eingebauter Cluster: eine Probe, kein HSM</translation>
    </message>
    <message>
        <source>cluster of this machine&apos;s tool</source>
        <translation>Cluster des Werkzeugs auf diesem Rechner</translation>
    </message>
    <message>
        <source>cluster {cluster}</source>
        <translation>Cluster {cluster}</translation>
    </message>
    <message>
        <source>cluster by {host}</source>
        <translation>Cluster über {host}</translation>
    </message>
    <message>
        <source>cluster {cluster} by {host}</source>
        <translation>Cluster {cluster} über {host}</translation>
    </message>
    <message>
        <source>A drill does nothing.</source>
        <translation>Eine Übung führt nichts aus.</translation>
    </message>
    <message>
        <source>End the drill instead.</source>
        <translation>Beenden Sie die Übung stattdessen.</translation>
    </message>
    <message>
        <source>It is not ready.</source>
        <translation>Sie ist nicht bereit.</translation>
    </message>
    <message>
        <source>Add the signed files that are missing.</source>
        <translation>Nehmen Sie die fehlenden signierten Dateien auf.</translation>
    </message>
    <message>
        <source>{needed} approvals are needed for this.</source>
        <translation>Dafür sind {needed} Genehmigungen nötig.</translation>
    </message>
    <message>
        <source>Ask for a token.</source>
        <translation>Fordern Sie ein Token an.</translation>
    </message>
    <message>
        <source>It cannot be typed at the tool: {problem}.</source>
        <translation>Es lässt sich am Werkzeug nicht eingeben: {problem}.</translation>
    </message>
    <message>
        <source>Nothing was sent. Give this ceremony up and choose other values.</source>
        <translation>Nichts wurde gesendet. Geben Sie diese Zeremonie auf und wählen Sie andere Werte.</translation>
    </message>
    <message>
        <source>It was begun, and no answer has come yet.</source>
        <translation>Die Ausführung wurde begonnen, und noch kam keine Antwort.</translation>
    </message>
    <message>
        <source>The cluster refused the token for good: {sentence}. Ask for a new token; every approval is needed anew.</source>
        <translation>Der Cluster hat das Token endgültig abgelehnt: {sentence}. Fordern Sie ein neues Token an; jede Genehmigung ist neu nötig.</translation>
    </message>
    <message>
        <source>There is no such ceremony</source>
        <translation>Diese Zeremonie gibt es nicht</translation>
    </message>
    <message>
        <source>It was put away, or belongs to another session.</source>
        <translation>Sie wurde weggelegt oder gehört zu einer anderen Sitzung.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>{name} was signed with {key}. The public key verifies the signature.</source>
        <translation>{name} wurde mit {key} signiert. Der öffentliche Schlüssel bestätigt die Signatur.</translation>
    </message>
    <message>
        <source>it said nothing more</source>
        <translation>er sagte nichts weiter</translation>
    </message>
    <message>
        <source>Done: {sentence} The cluster answered: {said}.</source>
        <translation>Ausgeführt: {sentence} Der Cluster antwortete: {said}.</translation>
    </message>
    <message>
        <source>The public key cannot be told</source>
        <translation>Der öffentliche Schlüssel steht nicht fest</translation>
    </message>
    <message>
        <source>No public key goes with {key} for certain.</source>
        <translation>Zu {key} gehört kein öffentlicher Schlüssel mit Sicherheit.</translation>
    </message>
    <message>
        <source>Choose the public key, or give it as a PEM file: it verifies the signature.</source>
        <translation>Wählen Sie den öffentlichen Schlüssel, oder geben Sie ihn als PEM-Datei an: Er bestätigt die Signatur.</translation>
    </message>
    <message>
        <source>The cluster answered with a signature that does not verify with the public key. Do not use it. The approvals are used; find out which key signed, and what, before you ask again.</source>
        <translation>Der Cluster antwortete mit einer Signatur, die der öffentliche Schlüssel nicht bestätigt. Verwenden Sie sie nicht. Die Genehmigungen sind verbraucht; klären Sie, welcher Schlüssel was signiert hat, bevor Sie neue anfordern.</translation>
    </message>
    <message>
        <source>The token is on the medium as {path}, read back and compared.</source>
        <translation>Das Token liegt als {path} auf dem Medium, zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>The token was on the medium already, as {path}; it was compared.</source>
        <translation>Das Token lag schon als {path} auf dem Medium; es wurde verglichen.</translation>
    </message>
    <message>
        <source>No name is free for the token</source>
        <translation>Für das Token ist kein Name frei</translation>
    </message>
    <message>
        <source>{folder} has {count} other files with its name.</source>
        <translation>{folder} enthält {count} andere Dateien mit seinem Namen.</translation>
    </message>
    <message>
        <source>Choose another folder or medium. Nothing was changed.</source>
        <translation>Wählen Sie einen anderen Ordner oder ein anderes Medium. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Report of ceremony {id}</source>
        <translation>Bericht über Zeremonie {id}</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>collecting</source>
        <translation>sammelt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>drill ended</source>
        <translation>Übung beendet</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>void</source>
        <translation>ungültig</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>kein Token</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfragende Person</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>{count} approvals</source>
        <translation>{count} Genehmigungen</translation>
    </message>
    <message>
        <source>Approvals needed</source>
        <translation>Nötige Genehmigungen</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>An earlier run of the program did this. What follows is what its journal says, and no more: signatures and verified files are gone with that run.</source>
        <translation>Das hat ein früherer Lauf des Programms getan. Es folgt, was sein Journal sagt, und nicht mehr: Signaturen und geprüfte Dateien sind mit jenem Lauf fort.</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Was angefragt wurde</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was nachzusehen ist</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
    <message>
        <source>Journal&apos;s last seal</source>
        <translation>Letztes Siegel des Journals</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>Das Journal</translation>
    </message>
    <message>
        <source>It is no token of the service that was asked for.</source>
        <translation>Es ist kein Token des Dienstes, für den es angefordert wurde.</translation>
    </message>
    <message>
        <source>It is for another key.</source>
        <translation>Es ist für einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>By its signed bytes, somebody else asked for it.</source>
        <translation>Nach seinen signierten Bytes hat es jemand anderes angefordert.</translation>
    </message>
    <message>
        <source>The cluster gave another token</source>
        <translation>Der Cluster gab ein anderes Token</translation>
    </message>
    <message>
        <source>What came is not what was asked for. {why}</source>
        <translation>Was kam, ist nicht das, was angefordert wurde. {why}</translation>
    </message>
    <message>
        <source>Do not hand it out. Delete the own tokens, save the transcript and ask again.</source>
        <translation>Geben Sie es nicht aus. Löschen Sie die eigenen Token, speichern Sie die Mitschrift und fordern Sie ein neues an.</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>Schlüssel {key}</translation>
    </message>
    <message>
        <source>key {label} ({key})</source>
        <translation>Schlüssel {label} ({key})</translation>
    </message>
    <message>
        <source>Make one signature with {key} over {payload}.</source>
        <translation>Mit {key} eine Signatur erzeugen; Nutzdaten: {payload}.</translation>
    </message>
    <message>
        <source>Sign {name} with {key} now</source>
        <translation>{name} jetzt mit {key} signieren</translation>
    </message>
    <message>
        <source>Share {key} with crypto user {user}, who may then use it and approve.</source>
        <translation>{key} mit crypto-user {user} teilen, der ihn dann benutzen und genehmigen darf.</translation>
    </message>
    <message>
        <source>Share {key} with {user} now</source>
        <translation>{key} jetzt mit {user} teilen</translation>
    </message>
    <message>
        <source>Take {key} away from crypto user {user}, who then no longer approves.</source>
        <translation>crypto-user {user} den Zugriff auf {key} nehmen; er genehmigt dann nicht mehr.</translation>
    </message>
    <message>
        <source>Take {key} away from {user} now</source>
        <translation>{user} jetzt den Zugriff auf {key} nehmen</translation>
    </message>
    <message>
        <source>This attribute cannot be set</source>
        <translation>Dieses Attribut lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>{name} = {value} cannot be typed at the tool.</source>
        <translation>{name} = {value} lässt sich am Werkzeug nicht eingeben.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Give a name of letters and dashes, and a value on one line.</source>
        <translation>Geben Sie einen Namen aus Buchstaben und Bindestrichen und einen einzeiligen Wert an.</translation>
    </message>
    <message>
        <source>Set the attribute {name} of {key} to {value}.</source>
        <translation>Das Attribut {name} von {key} auf {value} setzen.</translation>
    </message>
    <message>
        <source>Set {name} of {key} to {value} now</source>
        <translation>{name} von {key} jetzt auf {value} setzen</translation>
    </message>
    <message>
        <source>The log is too long</source>
        <translation>Das Protokoll ist zu lang</translation>
    </message>
    <message>
        <source>It has more than {count} events.</source>
        <translation>Es hat mehr als {count} Ereignisse.</translation>
    </message>
    <message>
        <source>Export a shorter time, or fewer logs at once, and open that.</source>
        <translation>Exportieren Sie einen kürzeren Zeitraum oder weniger Protokolle auf einmal und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Log in again and look whether it was done.</source>
        <translation>Melden Sie sich wieder an und sehen Sie nach, ob es ausgeführt wurde.</translation>
    </message>
    <message>
        <source>Ask for no new token for the same thing before this is known; this ceremony is never executed again.</source>
        <translation>Fordern Sie kein neues Token für dasselbe an, bevor das geklärt ist; diese Zeremonie wird nie noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>Log in again and look at the key in the list of keys: whom it is shared with, and what its attributes are now.</source>
        <translation>Melden Sie sich wieder an und sehen Sie in der Liste der Schlüssel nach: mit wem der Schlüssel geteilt ist und welche Attribute er jetzt hat.</translation>
    </message>
    <message>
        <source>Treat the approvals as used and the signature as made.</source>
        <translation>Betrachten Sie die Genehmigungen als verbraucht und die Signatur als erzeugt.</translation>
    </message>
    <message>
        <source>The HSM&apos;s audit log does not log signatures: that none is there proves nothing.</source>
        <translation>Das Audit-Protokoll des HSM verzeichnet keine Signaturen: Dass keine darin steht, beweist nichts.</translation>
    </message>
    <message>
        <source>If a signature turns up (in the transcript, say), verify it with the public key over the payload whose SHA-256 the journal has.</source>
        <translation>Taucht eine Signatur auf (etwa in der Mitschrift), so prüfen Sie sie mit dem öffentlichen Schlüssel über die Nutzdaten, deren SHA-256 im Journal steht.</translation>
    </message>
    <message>
        <source>Look for CN_SHARE_OBJECT in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_SHARE_OBJECT.</translation>
    </message>
    <message>
        <source>Look for CN_MODIFY_OBJECT in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_MODIFY_OBJECT.</translation>
    </message>
    <message>
        <source>Look whether the user is in the list of users.</source>
        <translation>Sehen Sie nach, ob der Benutzer in der Liste der Benutzer steht.</translation>
    </message>
    <message>
        <source>Look for CN_CREATE_USER or CN_CREATE_CO in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_CREATE_USER oder CN_CREATE_CO.</translation>
    </message>
    <message>
        <source>Look whether the user is gone from the list of users.</source>
        <translation>Sehen Sie nach, ob der Benutzer aus der Liste der Benutzer verschwunden ist.</translation>
    </message>
    <message>
        <source>Look for CN_DELETE_USER in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_DELETE_USER.</translation>
    </message>
    <message>
        <source>Have the user try the new password once; five wrong tries lock an account.</source>
        <translation>Lassen Sie den Benutzer das neue Passwort einmal versuchen; fünf Fehlversuche sperren ein Konto.</translation>
    </message>
    <message>
        <source>Look for CN_CHANGE_PSWD in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_CHANGE_PSWD.</translation>
    </message>
    <message>
        <source>Look at the quorum values; they are shown without a login.</source>
        <translation>Sehen Sie die Quorum-Werte an; sie werden ohne Anmeldung gezeigt.</translation>
    </message>
    <message>
        <source>Look for CN_SET_M_VALUE in the HSM&apos;s audit log.</source>
        <translation>Suchen Sie im Audit-Protokoll des HSM nach CN_SET_M_VALUE.</translation>
    </message>
    <message>
        <source>{name} ({size} bytes, {mechanism}, {hash})</source>
        <translation>{name} ({size} Bytes, {mechanism}, {hash})</translation>
    </message>
    <message>
        <source>the digest in {name} ({mechanism}, {hash})</source>
        <translation>Digest in {name} ({mechanism}, {hash})</translation>
    </message>
    <message>
        <source>the digest in {name} ({mechanism}, {hash}, as DER DigestInfo)</source>
        <translation>Digest in {name} ({mechanism}, {hash}, als DER-DigestInfo)</translation>
    </message>
    <message>
        <source>{name} ({size} bytes, {mechanism}, {hash}; larger than the cluster takes, so its digest is sent)</source>
        <translation>{name} ({size} Bytes, {mechanism}, {hash}; größer, als der Cluster annimmt, darum wird der Digest gesendet)</translation>
    </message>
    <message>
        <source>{name} ({size} bytes, {mechanism}, {hash}; larger than the cluster takes, so its digest is sent, as DER DigestInfo)</source>
        <translation>{name} ({size} Bytes, {mechanism}, {hash}; größer, als der Cluster annimmt, darum wird der Digest gesendet, als DER-DigestInfo)</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} bytes; give its digest instead.</source>
        <translation>{name} ist größer als {limit} Bytes; geben Sie stattdessen den Digest an.</translation>
    </message>
    <message>
        <source>A digest by {hash} has {wanted} bytes; {name} has {size}.</source>
        <translation>Ein Digest mit {hash} hat {wanted} Bytes; {name} hat {size}.</translation>
    </message>
    <message>
        <source>Only rsa-pkcs-pss has a salt.</source>
        <translation>Nur rsa-pkcs-pss hat einen Salt.</translation>
    </message>
    <message>
        <source>A salt has no negative length.</source>
        <translation>Ein Salt hat keine negative Länge.</translation>
    </message>
    <message>
        <source>This cannot be signed</source>
        <translation>Das lässt sich nicht signieren</translation>
    </message>
    <message>
        <source>Choose another file or another way to sign.</source>
        <translation>Wählen Sie eine andere Datei oder eine andere Art zu signieren.</translation>
    </message>
    <message>
        <source>key not known here</source>
        <translation>Schlüssel hier nicht bekannt</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>no key here</source>
        <translation>hier kein Schlüssel</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>key here</source>
        <translation>Schlüssel hier</translation>
    </message>
    <message>
        <source>can approve</source>
        <translation>kann genehmigen</translation>
    </message>
    <message>
        <source>This key is known already</source>
        <translation>Dieser Schlüssel ist schon bekannt</translation>
    </message>
    <message>
        <source>{path} holds the key that is kept for {user}.</source>
        <translation>{path} enthält den Schlüssel, der für {user} schon aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The roster changed meanwhile</source>
        <translation>Die Liste der Genehmigenden hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>It is not what it was when you looked at the change.</source>
        <translation>Sie ist nicht mehr, was sie war, als Sie die Änderung angesehen haben.</translation>
    </message>
    <message>
        <source>Look at the change again, and keep it then.</source>
        <translation>Sehen Sie sich die Änderung noch einmal an und übernehmen Sie sie dann.</translation>
    </message>
    <message>
        <source>Approvals for {service}: {words}</source>
        <translation>Genehmigungen für {service}: {words}</translation>
    </message>
    <message>
        <source>The cluster has a registered key of {users} that is not known here: approvals of theirs cannot be counted. Add the public key of each.</source>
        <translation>Der Cluster hat von {users} einen registrierten Schlüssel, der hier nicht bekannt ist: Deren Genehmigungen sind nicht zu zählen. Nehmen Sie von allen den öffentlichen Schlüssel auf.</translation>
    </message>
    <message>
        <source>A key is known here of {users}, and the cluster has none registered: it will refuse their approvals. Have each register the key.</source>
        <translation>Von {users} ist hier ein Schlüssel bekannt, im Cluster aber keiner registriert: Er wird deren Genehmigungen ablehnen. Lassen Sie alle ihren Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>{users} have one and the same key: one of them could approve for all.</source>
        <translation>{users} haben ein und denselben Schlüssel: Einer von ihnen könnte für alle genehmigen.</translation>
    </message>
    <message>
        <source>The policy asks for an approval of {persons}, of whom no key is known: nothing can be approved.</source>
        <translation>Die Regeln verlangen eine Genehmigung von {persons}, und davon ist kein Schlüssel bekannt: Nichts lässt sich genehmigen.</translation>
    </message>
    <message>
        <source>{wanted} who can approve are recommended, two more than must: have {short} more register a key.</source>
        <translation>Empfohlen sind {wanted}, die genehmigen können, zwei mehr, als es müssen: Lassen Sie noch {short} Benutzer einen Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>Admins: {what}</source>
        <translation>Admins: {what}</translation>
    </message>
    <message>
        <source>Use of {key}</source>
        <translation>Nutzung von {key}</translation>
    </message>
    <message>
        <source>Locked: {needed} approvals are needed and {able} can approve. Share the key with another approver, while that can still be approved.</source>
        <translation>Gesperrt: {needed} Genehmigungen sind nötig, und {able} können genehmigen. Teilen Sie den Schlüssel mit weiteren Genehmigenden, solange sich das noch genehmigen lässt.</translation>
    </message>
    <message>
        <source>One more loss locks this key for good: {able} can approve, {needed} must.</source>
        <translation>Ein weiterer Verlust sperrt diesen Schlüssel für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>Two more losses lock this key for good: {able} can approve, {needed} must.</source>
        <translation>Zwei weitere Verluste sperren diesen Schlüssel für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>{losses} more losses lock this key for good: {able} can approve, {needed} must.</source>
        <translation>{losses} weitere Verluste sperren diesen Schlüssel für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>no reason was noted</source>
        <translation>kein Grund wurde notiert</translation>
    </message>
    <message>
        <source>It was fixed, and then nothing was asked of the cluster.</source>
        <translation>Der Vorgang wurde festgelegt, und dann wurde der Cluster um nichts gebeten.</translation>
    </message>
    <message>
        <source>A token was asked for; whether one was issued was not written down. Its session is over, so it is void. Nothing was executed.</source>
        <translation>Ein Token wurde angefordert; ob eines ausgestellt wurde, ist nicht notiert. Seine Sitzung ist zu Ende, also ist es ungültig. Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>No token was taken from the cluster: {why} Nothing was executed.</source>
        <translation>Vom Cluster wurde kein Token angenommen: {why} Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>A token was issued and never used. Its session is over, so it is void. Nothing was executed.</source>
        <translation>Ein Token wurde ausgestellt und nie verwendet. Seine Sitzung ist zu Ende, also ist es ungültig. Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The token was void before its use ({why}). Nothing was executed.</source>
        <translation>Das Token wurde vor seiner Verwendung ungültig ({why}). Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The drill ended and nothing was executed.</source>
        <translation>Die Übung wurde beendet, und nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The execution was begun, and no result was written down: nobody knows whether it was done. It is never executed again.</source>
        <translation>Die Ausführung wurde begonnen, und kein Ergebnis wurde notiert: Niemand weiß, ob es ausgeführt wurde. Es wird nie noch einmal ausgeführt.</translation>
    </message>
    <message>
        <source>The cluster did not do it: {why} Its session is over, so the token is void.</source>
        <translation>Der Cluster hat es nicht ausgeführt: {why} Die Sitzung ist zu Ende, also ist das Token ungültig.</translation>
    </message>
    <message>
        <source>The cluster answered with a signature that does not verify: {why}</source>
        <translation>Der Cluster antwortete mit einer Signatur, die sich nicht bestätigen lässt: {why}</translation>
    </message>
    <message>
        <source>It was done: {result}</source>
        <translation>Es wurde ausgeführt: {result}</translation>
    </message>
    <message>
        <source>The key signed without approvals</source>
        <translation>Der Schlüssel hat ohne Genehmigungen signiert</translation>
    </message>
    <message>
        <source>A key that two must approve made a signature for one.</source>
        <translation>Ein Schlüssel, den zwei genehmigen müssen, hat für einen allein eine Signatur erzeugt.</translation>
    </message>
    <message>
        <source>Do not use this cluster.</source>
        <translation>Verwenden Sie diesen Cluster nicht.</translation>
    </message>
    <message>
        <source>A used token signed again</source>
        <translation>Ein verbrauchtes Token hat noch einmal signiert</translation>
    </message>
    <message>
        <source>The cluster took approvals that had been used.</source>
        <translation>Der Cluster nahm Genehmigungen an, die schon verbraucht waren.</translation>
    </message>
    <message>
        <source>This is no registration</source>
        <translation>Das ist keine Registrierung</translation>
    </message>
    <message>
        <source>The cluster gave a token for approvals.</source>
        <translation>Der Cluster gab ein Token für Genehmigungen.</translation>
    </message>
    <message>
        <source>Do not sign it.</source>
        <translation>Signieren Sie es nicht.</translation>
    </message>
    <message>
        <source>Nothing was executed yet: the token lives. This is no final report.</source>
        <translation>Noch wurde nichts ausgeführt: Das Token lebt. Das ist kein abschließender Bericht.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done; it is never executed again. What happened: {why}</source>
        <translation>Niemand weiß, ob es ausgeführt wurde; es wird nie noch einmal ausgeführt. Was geschah: {why}</translation>
    </message>
    <message>
        <source>Nothing was executed. {why}</source>
        <translation>Nichts wurde ausgeführt. {why}</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>{user} ({role})</source>
        <translation>{user} ({role})</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>Ihr SHA-256</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Gesendet als</translation>
    </message>
    <message>
        <source>{time} ({source})</source>
        <translation>{time} ({source})</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Issued, by the cluster&apos;s clock</source>
        <translation>Ausgestellt, nach der Uhr des Clusters</translation>
    </message>
    <message>
        <source>Lives until</source>
        <translation>Lebt bis</translation>
    </message>
    <message>
        <source>A digest is no token: nobody can make the token&apos;s file from it, and this report holds neither approval data nor approvals. It is here to be compared.</source>
        <translation>Ein Digest ist kein Token: Niemand kann daraus die Token-Datei herstellen, und dieser Bericht enthält weder Genehmigungsdaten noch Genehmigungen. Er steht hier zum Vergleichen.</translation>
    </message>
    <message>
        <source>The token</source>
        <translation>Das Token</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>nicht notiert</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Key begins</source>
        <translation>Schlüssel beginnt mit</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Each was verified here with the key that the roster has for this user.</source>
        <translation>Jede wurde hier mit dem Schlüssel geprüft, den die Liste der Genehmigenden für diesen Benutzer hat.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>No approval was counted.</source>
        <translation>Keine Genehmigung wurde gezählt.</translation>
    </message>
    <message>
        <source>the original</source>
        <translation>das Original</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>die ganze Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>Im Namen von</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What was not counted, or doubted</source>
        <translation>Was nicht gezählt oder bezweifelt wurde</translation>
    </message>
    <message>
        <source>Signature&apos;s SHA-256</source>
        <translation>SHA-256 der Signatur</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>NO: the public key does not verify it</source>
        <translation>NEIN: Der öffentliche Schlüssel bestätigt sie nicht</translation>
    </message>
    <message>
        <source>Nothing was executed.</source>
        <translation>Nichts wurde ausgeführt.</translation>
    </message>
    <message>
        <source>Executed</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>SHA-256 of it as DER</source>
        <translation>SHA-256 der Signatur als DER</translation>
    </message>
    <message>
        <source>{form}, {size} bytes</source>
        <translation>{form}, {size} Bytes</translation>
    </message>
    <message>
        <source>Wanted as</source>
        <translation>Gewünscht als</translation>
    </message>
    <message>
        <source>SHA-256 of that file</source>
        <translation>SHA-256 dieser Datei</translation>
    </message>
    <message>
        <source>yes, here, with the public key exported before</source>
        <translation>ja, hier, mit dem zuvor exportierten öffentlichen Schlüssel</translation>
    </message>
    <message>
        <source>Public key&apos;s SHA-256</source>
        <translation>SHA-256 des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Its last entry</source>
        <translation>Ihr letzter Eintrag</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>Seal of that entry</source>
        <translation>Siegel dieses Eintrags</translation>
    </message>
    <message>
        <source>The journal has every step of this ceremony; compare its seals with these to see that it is whole. The HSM does not log signatures: that its log tells of none proves nothing.</source>
        <translation>Im Journal steht jeder Schritt dieser Zeremonie; vergleichen Sie seine Siegel mit diesen, um zu sehen, dass es vollständig ist. Das HSM verzeichnet keine Signaturen: Dass sein Protokoll von keiner berichtet, beweist nichts.</translation>
    </message>
    <message>
        <source>the cluster&apos;s list of tokens says so</source>
        <translation>laut Token-Liste des Clusters</translation>
    </message>
    <message>
        <source>the cluster&apos;s list of timeouts says so</source>
        <translation>laut Liste der Fristen des Clusters</translation>
    </message>
    <message>
        <source>assumed; the cluster did not say</source>
        <translation>angenommen; der Cluster sagte es nicht</translation>
    </message>
    <message>
        <source>{path} is not what it was when it was read.</source>
        <translation>{path} ist nicht mehr, was es beim Lesen war.</translation>
    </message>
    <message>
        <source>Load it again, look at what changed, and make the change anew.</source>
        <translation>Laden Sie die Liste noch einmal, sehen Sie nach, was sich geändert hat, und machen Sie die Änderung neu.</translation>
    </message>
    <message>
        <source>This is no usable roster</source>
        <translation>Das ist keine brauchbare Liste der Genehmigenden</translation>
    </message>
    <message>
        <source>{path} is a plain list of keys.</source>
        <translation>{path} ist eine einfache Liste von Schlüsseln.</translation>
    </message>
    <message>
        <source>Move it elsewhere and import it from there.</source>
        <translation>Verschieben Sie sie an einen anderen Ort und importieren Sie sie von dort.</translation>
    </message>
    <message>
        <source>A key of the roster cannot be used</source>
        <translation>Ein Schlüssel aus der Liste der Genehmigenden ist nicht verwendbar</translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation>{path}: {why}</translation>
    </message>
    <message>
        <source>Put the registered public key there, as openssl pkey -pubout writes it.</source>
        <translation>Legen Sie dort den registrierten öffentlichen Schlüssel ab, wie openssl pkey -pubout ihn schreibt.</translation>
    </message>
    <message>
        <source>The cluster is activated already; no password was changed.</source>
        <translation>Der Cluster ist schon aktiviert; kein Passwort wurde geändert.</translation>
    </message>
    <message>
        <source>The cluster is activated; admin has the password you chose.</source>
        <translation>Der Cluster ist aktiviert; admin hat das Passwort, das Sie gewählt haben.</translation>
    </message>
    <message>
        <source>{user} ({role}) is there already; its password was not changed.</source>
        <translation>{user} ({role}) ist schon da; das Passwort wurde nicht geändert.</translation>
    </message>
    <message>
        <source>{user} ({role}) is created.</source>
        <translation>{user} ({role}) ist angelegt.</translation>
    </message>
    <message>
        <source>{value} admins must approve already; nothing was changed.</source>
        <translation>{value} Admins müssen schon genehmigen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The value of quorum is {value} already.</source>
        <translation>Der Wert von quorum ist schon {value}.</translation>
    </message>
    <message>
        <source>The value of quorum is {value} now.</source>
        <translation>Der Wert von quorum ist jetzt {value}.</translation>
    </message>
    <message>
        <source>This value is set already</source>
        <translation>Dieser Wert ist schon gesetzt</translation>
    </message>
    <message>
        <source>The value of user is {value}.</source>
        <translation>Der Wert von user ist {value}.</translation>
    </message>
    <message>
        <source>Another user must make the key</source>
        <translation>Ein anderer Benutzer muss den Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>{owner} is to own it, and {user} would log in.</source>
        <translation>Gehören soll er {owner}, und anmelden würde sich {user}.</translation>
    </message>
    <message>
        <source>Log in as the owner: whoever makes a key owns it.</source>
        <translation>Melden Sie sich als Besitzer an: Wer einen Schlüssel erzeugt, dem gehört er.</translation>
    </message>
    <message>
        <source>The key {label} ({key}) is there already, as it was wished for.</source>
        <translation>Der Schlüssel {label} ({key}) ist schon da, so wie er gewünscht war.</translation>
    </message>
    <message>
        <source>The key {label} ({key}) is made.</source>
        <translation>Der Schlüssel {label} ({key}) ist erzeugt.</translation>
    </message>
    <message>
        <source>The key {label} ({key}) is there.</source>
        <translation>Der Schlüssel {label} ({key}) ist da.</translation>
    </message>
    <message>
        <source>How many must approve is not known</source>
        <translation>Wie viele genehmigen müssen, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The cluster shows no quorum value for the service {service}.</source>
        <translation>Der Cluster zeigt keinen Quorum-Wert für den Dienst {service}.</translation>
    </message>
    <message>
        <source>Ask the cluster for its quorum values again.</source>
        <translation>Fragen Sie den Cluster noch einmal nach seinen Quorum-Werten.</translation>
    </message>
    <message>
        <source>This takes approvals by now</source>
        <translation>Dafür sind inzwischen Genehmigungen nötig</translation>
    </message>
    <message>
        <source>{needed} admins must approve what the service {service} covers.</source>
        <translation>{needed} Admins müssen genehmigen, was unter den Dienst {service} fällt.</translation>
    </message>
    <message>
        <source>Log in on the page Cluster and begin a ceremony for it.</source>
        <translation>Melden Sie sich auf der Seite Cluster an und beginnen Sie dafür eine Zeremonie.</translation>
    </message>
    <message>
        <source>That of user is next: it takes a token that {value} admins approve, because quorum now covers it.</source>
        <translation>Als Nächstes kommt der Wert von user: Er braucht ein Token, das {value} Admins genehmigen, weil er jetzt unter quorum fällt.</translation>
    </message>
    <message>
        <source>Keys that this user shares lose an approver; a key that has too few left cannot be used again.</source>
        <translation>Schlüssel, die mit diesem Benutzer geteilt sind, verlieren eine genehmigende Person; ein Schlüssel, dem zu wenige bleiben, ist nicht mehr zu benutzen.</translation>
    </message>
    <message>
        <source>{able} can approve and {value} must. Fewer than {enough} is a risk: below {value} it is locked for good.</source>
        <translation>{able} können genehmigen, {value} müssen es. Weniger als {enough} sind ein Risiko: Unter {value} ist für immer gesperrt.</translation>
    </message>
    <message>
        <source>Another role must do this</source>
        <translation>Das muss eine andere Rolle tun</translation>
    </message>
    <message>
        <source>{user} is logged in as {role}; it takes a {wanted}.</source>
        <translation>{user} ist als {role} angemeldet; nötig ist {wanted}.</translation>
    </message>
    <message>
        <source>Log in as a {wanted}.</source>
        <translation>Melden Sie sich als {wanted} an.</translation>
    </message>
    <message>
        <source>The cluster shows no such key</source>
        <translation>Der Cluster zeigt keinen solchen Schlüssel</translation>
    </message>
    <message>
        <source>This user neither owns {key} nor shares it.</source>
        <translation>{key} gehört diesem Benutzer nicht und ist auch nicht mit ihm geteilt.</translation>
    </message>
    <message>
        <source>Choose a key from the list, or log in as a user who has it.</source>
        <translation>Wählen Sie einen Schlüssel aus der Liste oder melden Sie sich als Benutzer an, der ihn hat.</translation>
    </message>
    <message>
        <source>The cluster has no such user</source>
        <translation>Der Cluster hat keinen solchen Benutzer</translation>
    </message>
    <message>
        <source>There is no {role} of the name {user}.</source>
        <translation>Einen Benutzer {user} mit der Rolle {role} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose a user from the list.</source>
        <translation>Wählen Sie einen Benutzer aus der Liste.</translation>
    </message>
    <message>
        <source>The user exists already</source>
        <translation>Den Benutzer gibt es schon</translation>
    </message>
    <message>
        <source>{user} is a {role} of this cluster.</source>
        <translation>{user} ist in diesem Cluster schon {role}.</translation>
    </message>
    <message>
        <source>Choose another name, or change the user that is there.</source>
        <translation>Wählen Sie einen anderen Namen oder ändern Sie den vorhandenen Benutzer.</translation>
    </message>
    <message>
        <source>This cluster has no such quorum value</source>
        <translation>Dieser Cluster hat keinen solchen Quorum-Wert</translation>
    </message>
    <message>
        <source>It knows no service {service}.</source>
        <translation>Er kennt keinen Dienst {service}.</translation>
    </message>
    <message>
        <source>Choose a service from the list of quorum values.</source>
        <translation>Wählen Sie einen Dienst aus der Liste der Quorum-Werte.</translation>
    </message>
    <message>
        <source>user may not exceed quorum</source>
        <translation>user darf nicht über quorum liegen</translation>
    </message>
    <message>
        <source>user would need {user} approvals, quorum only {quorum}.</source>
        <translation>user bräuchte {user} Genehmigungen, quorum nur {quorum}.</translation>
    </message>
    <message>
        <source>Raise the value of quorum first, or lower that of user first.</source>
        <translation>Erhöhen Sie zuerst den Wert von quorum oder senken Sie zuerst den von user.</translation>
    </message>
    <message>
        <source>This would lock out everybody</source>
        <translation>Das würde alle aussperren</translation>
    </message>
    <message>
        <source>{value} admins would have to approve. Admins who have proved a registered key: {count} ({names}).</source>
        <translation>{value} Admins müssten genehmigen. Admins, die einen registrierten Schlüssel bewiesen haben: {count} ({names}).</translation>
    </message>
    <message>
        <source>Have more admins register their keys first, or choose a lower value.</source>
        <translation>Lassen Sie zuerst mehr Admins ihre Schlüssel registrieren oder wählen Sie einen niedrigeren Wert.</translation>
    </message>
    <message>
        <source>{able} admins can approve and {value} must. At least {enough} are advised: below {value} user management is locked for good.</source>
        <translation>{able} Admins können genehmigen, {value} müssen es. Empfohlen sind mindestens {enough}: Unter {value} ist die Benutzerverwaltung für immer gesperrt.</translation>
    </message>
    <message>
        <source>The value of cluster stays 1: any admin alone can change the mutual TLS settings.</source>
        <translation>Der Wert von cluster bleibt 1: Jeder Admin kann die Einstellungen für gegenseitiges TLS allein ändern.</translation>
    </message>
    <message>
        <source>A value can be changed later, by approvals; it can never be 1 again.</source>
        <translation>Ein Wert lässt sich später mit Genehmigungen ändern, aber nie wieder auf 1.</translation>
    </message>
    <message>
        <source>{able} could approve then, and {value} would have to: for good.</source>
        <translation>Dann könnten {able} genehmigen, und {value} müssten es: Das wäre für immer gesperrt.</translation>
    </message>
    <message>
        <source>Have more users register their keys first.</source>
        <translation>Lassen Sie zuerst mehr Benutzer ihre Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>A session is open already.</source>
        <translation>Eine Sitzung ist schon offen.</translation>
    </message>
    <message>
        <source>No login waits for a second factor.</source>
        <translation>Keine Anmeldung wartet auf einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>There is no session to ask in.</source>
        <translation>Es gibt keine Sitzung, in der sich fragen lässt.</translation>
    </message>
    <message>
        <source>Nobody is logged in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>There is no session in which nobody is logged in.</source>
        <translation>Es gibt keine Sitzung, in der niemand angemeldet ist.</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>Das geht jetzt nicht</translation>
    </message>
    <message>
        <source>See how the session stands, then go on.</source>
        <translation>Sehen Sie nach, wie es um die Sitzung steht; dann machen Sie weiter.</translation>
    </message>
    <message>
        <source>The session that asked for the token is over, and the token with it. Log in again and ask for a new token; every approval is needed anew.</source>
        <translation>Die Sitzung, die das Token angefordert hat, ist vorbei, und mit ihr das Token. Melden Sie sich noch einmal an und fordern Sie ein neues Token an; alle Genehmigungen sind neu nötig.</translation>
    </message>
    <message>
        <source>The session that asked for the token was ended here, and the token with it.</source>
        <translation>Die Sitzung, die das Token angefordert hat, wurde hier beendet, und mit ihr das Token.</translation>
    </message>
    <message>
        <source>The HSMs disagree about user {user} ({role}). Make the last change of this user again, when all HSMs can be reached.</source>
        <translation>Die HSMs sind sich über Benutzer {user} ({role}) nicht einig. Wiederholen Sie die letzte Änderung dieses Benutzers, wenn alle HSMs zu erreichen sind.</translation>
    </message>
    <message>
        <source>The HSMs disagree about key {label} ({key}). Make its last change again, when all HSMs can be reached.</source>
        <translation>Die HSMs sind sich über Schlüssel {label} ({key}) nicht einig. Wiederholen Sie seine letzte Änderung, wenn alle HSMs zu erreichen sind.</translation>
    </message>
    <message>
        <source>{what}: {sentence}</source>
        <translation>{what}: {sentence}</translation>
    </message>
    <message>
        <source>in both</source>
        <translation>in beiden</translation>
    </message>
    <message>
        <source>only in the journal</source>
        <translation>nur im Journal</translation>
    </message>
    <message>
        <source>only in the HSM&apos;s log</source>
        <translation>nur im Protokoll des HSM</translation>
    </message>
    <message>
        <source>the HSM need not log this</source>
        <translation>das HSM muss das nicht protokollieren</translation>
    </message>
    <message>
        <source>the other side does not cover this time</source>
        <translation>die andere Seite umfasst diese Zeit nicht</translation>
    </message>
    <message>
        <source>Log {stream}: its clock and the journal&apos;s could not be compared; they are taken to be the same.</source>
        <translation>Protokoll {stream}: Seine Uhr und die des Journals ließen sich nicht vergleichen; sie gelten als gleich.</translation>
    </message>
    <message>
        <source>Log {stream}: its clock is {seconds} s ahead of the journal&apos;s, as {agreeing} of {compared} acts tell.</source>
        <translation>Protokoll {stream}: Seine Uhr geht gegenüber der des Journals {seconds} s vor; das zeigen {agreeing} von {compared} Vorgängen.</translation>
    </message>
    <message>
        <source>Log {stream}: its clock is {seconds} s behind the journal&apos;s, as {agreeing} of {compared} acts tell.</source>
        <translation>Protokoll {stream}: Seine Uhr geht gegenüber der des Journals {seconds} s nach; das zeigen {agreeing} von {compared} Vorgängen.</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Two tellings of one act may be {seconds} s apart.</source>
        <translation>Zwei Angaben zu einem Vorgang dürfen {seconds} s auseinanderliegen.</translation>
    </message>
    <message>
        <source>{count} pairs could be otherwise: several acts were alike and close.</source>
        <translation>{count} Paare könnten auch anders zusammengehören: Mehrere Vorgänge waren gleich und lagen nah beieinander.</translation>
    </message>
    <message>
        <source>{count} events have no time that can be read; none is matched.</source>
        <translation>{count} Ereignisse haben keine lesbare Zeit; keines ist zugeordnet.</translation>
    </message>
    <message>
        <source>Give the name under which the cluster knows, or shall know, the user.</source>
        <translation>Geben Sie den Namen an, unter dem der Cluster den Benutzer kennt oder kennen soll.</translation>
    </message>
    <message>
        <source>This password cannot be typed</source>
        <translation>Dieses Passwort lässt sich nicht eingeben</translation>
    </message>
    <message>
        <source>It is empty or has control characters in it.</source>
        <translation>Es ist leer oder enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>Choose a password of letters, digits and signs.</source>
        <translation>Wählen Sie ein Passwort aus Buchstaben, Ziffern und Zeichen.</translation>
    </message>
    <message>
        <source>Create the user {user} with the role {role}.</source>
        <translation>Den Benutzer {user} mit der Rolle {role} anlegen.</translation>
    </message>
    <message>
        <source>Create user {user} ({role}) now</source>
        <translation>Benutzer {user} ({role}) jetzt anlegen</translation>
    </message>
    <message>
        <source>Delete the user {user} with the role {role} for good.</source>
        <translation>Den Benutzer {user} mit der Rolle {role} endgültig löschen.</translation>
    </message>
    <message>
        <source>Delete user {user} ({role}) now</source>
        <translation>Benutzer {user} ({role}) jetzt löschen</translation>
    </message>
    <message>
        <source>Change the password of {user} ({role}) and unlock the account.</source>
        <translation>Das Passwort von {user} ({role}) ändern und das Konto entsperren.</translation>
    </message>
    <message>
        <source>Change the password of {user} ({role}) now</source>
        <translation>Passwort von {user} ({role}) jetzt ändern</translation>
    </message>
    <message>
        <source>This quorum value cannot be set</source>
        <translation>Dieser Quorum-Wert lässt sich nicht setzen</translation>
    </message>
    <message>
        <source>{service}: {value}. A value is from {least} to {most}.</source>
        <translation>{service}: {value}. Erlaubt sind Werte von {least} bis {most}.</translation>
    </message>
    <message>
        <source>Choose user, quorum or cluster, and a value that it can have.</source>
        <translation>Wählen Sie user, quorum oder cluster und einen dafür erlaubten Wert.</translation>
    </message>
    <message>
        <source>Ask for {value} approvals of admins for the service {service} from then on; it can be changed, but never be 1 again.</source>
        <translation>Für den Dienst {service} von da an {value} Genehmigungen von Admins verlangen; das lässt sich ändern, aber nie wieder auf 1.</translation>
    </message>
    <message>
        <source>Set the quorum value of {service} to {value} now</source>
        <translation>Quorum-Wert von {service} jetzt auf {value} setzen</translation>
    </message>
    <message>
        <source>The amount is less than nothing</source>
        <translation>Die Menge ist kleiner als null</translation>
    </message>
    <message>
        <source>Only the clock of the cluster can be set back.</source>
        <translation>Nur die Uhr des Clusters lässt sich zurückstellen.</translation>
    </message>
    <message>
        <source>Give a number of seconds or HSMs from 0 on.</source>
        <translation>Geben Sie eine Zahl von Sekunden oder HSMs ab 0 an.</translation>
    </message>
    <message>
        <source>The option changes nothing here</source>
        <translation>Die Option ändert hier nichts</translation>
    </message>
    <message>
        <source>{option} goes with these faults: {faults}.</source>
        <translation>{option} gehört zu diesen Fehlern: {faults}.</translation>
    </message>
    <message>
        <source>Leave it out, or name another fault.</source>
        <translation>Lassen Sie sie weg oder nennen Sie einen anderen Fehler.</translation>
    </message>
    <message>
        <source>There is no such stream</source>
        <translation>Einen solchen Stream gibt es nicht</translation>
    </message>
    <message>
        <source>This cluster has {count} HSMs, each with one stream.</source>
        <translation>Dieser Cluster hat {count} HSMs, jedes mit einem Stream.</translation>
    </message>
    <message>
        <source>Give --stream a number from 1 to {count}.</source>
        <translation>Geben Sie --stream eine Zahl von 1 bis {count}.</translation>
    </message>
    <message>
        <source>The options do not go together</source>
        <translation>Die Optionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>--state rehearses on this machine; --prefix leads to another one.</source>
        <translation>--state probt auf diesem Rechner; --prefix führt zu einem anderen.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Lassen Sie eine davon weg.</translation>
    </message>
    <message>
        <source>There is a file already</source>
        <translation>Dort ist schon eine Datei</translation>
    </message>
    <message>
        <source>{path} is there, and a file is one cluster. Nothing was changed.</source>
        <translation>{path} ist da, und eine Datei ist ein Cluster. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Go on with the cluster in it, or choose another name.</source>
        <translation>Machen Sie mit dem Cluster darin weiter oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no such embedded cluster</source>
        <translation>Einen solchen eingebauten Cluster gibt es nicht</translation>
    </message>
    <message>
        <source>{path} holds no cluster {cluster}.</source>
        <translation>{path} enthält keinen Cluster {cluster}.</translation>
    </message>
    <message>
        <source>Check the file and the cluster&apos;s id.</source>
        <translation>Prüfen Sie die Datei und die Kennung des Clusters.</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} ist nicht da.</translation>
    </message>
    <message>
        <source>Choose the file of one, or make a new one.</source>
        <translation>Wählen Sie die Datei eines vorhandenen, oder legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>{path} is not there; a check makes none.</source>
        <translation>{path} ist nicht da; eine Prüfung legt keinen an.</translation>
    </message>
    <message>
        <source>Make one first: approver-gui cluster new --state FILE</source>
        <translation>Legen Sie zuerst einen an: approver-gui cluster new --state FILE</translation>
    </message>
    <message>
        <source>Only approvals of a service are merged</source>
        <translation>Nur Genehmigungen eines Dienstes werden zusammengeführt</translation>
    </message>
    <message>
        <source>{path} is a registration or a login: each has one signer.</source>
        <translation>{path} ist eine Registrierung oder eine Anmeldung: Beide signiert nur einer.</translation>
    </message>
    <message>
        <source>Give the token that the cluster made for an operation.</source>
        <translation>Geben Sie das Token an, das der Cluster für einen Vorgang erzeugt hat.</translation>
    </message>
    <message>
        <source>How many approvals are needed?</source>
        <translation>Wie viele Genehmigungen sind nötig?</translation>
    </message>
    <message>
        <source>The roster does not say it.</source>
        <translation>Die Liste der Genehmigenden sagt es nicht.</translation>
    </message>
    <message>
        <source>Give --need M, as the cluster&apos;s list of quorum values has it.</source>
        <translation>Geben Sie --need M an, wie es in der Liste der Quorum-Werte des Clusters steht.</translation>
    </message>
    <message>
        <source>the answer is no JSON</source>
        <translation>die Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>the answer is nested deeper than any answer</source>
        <translation>die Antwort ist tiefer geschachtelt als jede bekannte</translation>
    </message>
    <message>
        <source>the answer has no error code</source>
        <translation>die Antwort hat keinen Fehlercode</translation>
    </message>
    <message>
        <source>An answer is not understood</source>
        <translation>Eine Antwort ist unverständlich</translation>
    </message>
    <message>
        <source>What the tool printed cannot be read: {what}.</source>
        <translation>Was das Werkzeug ausgab, ist nicht zu lesen: {what}.</translation>
    </message>
    <message>
        <source>Save the transcript and send it to support.</source>
        <translation>Speichern Sie die Mitschrift und schicken Sie sie dem Support.</translation>
    </message>
    <message>
        <source>it has more than {most} streams</source>
        <translation>sie hat mehr als {most} Streams</translation>
    </message>
    <message>
        <source>The event has no sequence number that can be read.</source>
        <translation>Das Ereignis hat keine lesbare laufende Nummer.</translation>
    </message>
    <message>
        <source>The HSM was restarted: its reboot counter went from {old} to {new}.</source>
        <translation>Das HSM wurde neu gestartet: Sein Neustartzähler ging von {old} auf {new}.</translation>
    </message>
    <message>
        <source>Events are missing: {count}, from number {first} to {last}.</source>
        <translation>Ereignisse fehlen: {count}, von Nummer {first} bis {last}.</translation>
    </message>
    <message>
        <source>The event repeats number {number}.</source>
        <translation>Das Ereignis wiederholt Nummer {number}.</translation>
    </message>
    <message>
        <source>The numbers run back, from {last} to {number}.</source>
        <translation>Die Nummern laufen zurück, von {last} auf {number}.</translation>
    </message>
    <message>
        <source>The stream begins at number {number}: what came before is not in this file.</source>
        <translation>Der Stream beginnt mit Nummer {number}: Was vorher kam, steht nicht in dieser Datei.</translation>
    </message>
    <message>
        <source>The HSM does not log signatures: that no event tells of one is no proof that nothing was signed.</source>
        <translation>Das HSM protokolliert keine Signaturen: Dass kein Ereignis von einer berichtet, beweist nicht, dass nichts signiert wurde.</translation>
    </message>
    <message>
        <source>the event at {place} is too long</source>
        <translation>das Ereignis bei {place} ist zu lang</translation>
    </message>
    <message>
        <source>no event begins in it</source>
        <translation>kein Ereignis beginnt darin</translation>
    </message>
    <message>
        <source>the lines up to {place} are no event</source>
        <translation>die Zeilen bis {place} sind kein Ereignis</translation>
    </message>
    <message>
        <source>line {place} is too long</source>
        <translation>Zeile {place} ist zu lang</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Das Protokoll war nicht zu lesen</translation>
    </message>
    <message>
        <source>{path}: the operating system answered: {answer}.</source>
        <translation>{path}: Das Betriebssystem antwortete: {answer}.</translation>
    </message>
    <message>
        <source>Check the file and its medium, or export the log again.</source>
        <translation>Prüfen Sie die Datei und ihr Medium oder exportieren Sie das Protokoll noch einmal.</translation>
    </message>
    <message>
        <source>its JSON has no events</source>
        <translation>ihr JSON enthält keine Ereignisse</translation>
    </message>
    <message>
        <source>The file is no HSM audit log</source>
        <translation>Die Datei ist kein Audit-Protokoll eines HSM</translation>
    </message>
    <message>
        <source>Its text is not as the HSM writes it: {what}.</source>
        <translation>Ihr Text ist nicht so, wie das HSM ihn schreibt: {what}.</translation>
    </message>
    <message>
        <source>Export the log again, as text or as get-log-events writes it, and open that.</source>
        <translation>Exportieren Sie das Protokoll noch einmal, als Text oder wie get-log-events es schreibt, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>an entry has no message</source>
        <translation>ein Eintrag hat keine Meldung</translation>
    </message>
    <message>
        <source>its JSON is broken</source>
        <translation>ihr JSON ist fehlerhaft</translation>
    </message>
    <message>
        <source>its JSON is nested too deep</source>
        <translation>ihr JSON ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>an entry is too long or broken</source>
        <translation>ein Eintrag ist zu lang oder fehlerhaft</translation>
    </message>
    <message>
        <source>its JSON is broken or cut off</source>
        <translation>ihr JSON ist fehlerhaft oder abgeschnitten</translation>
    </message>
    <message>
        <source>The session was closed here.</source>
        <translation>Die Sitzung wurde hier geschlossen.</translation>
    </message>
    <message>
        <source>The tool has ended.</source>
        <translation>Das Werkzeug hat sich beendet.</translation>
    </message>
    <message>
        <source>The tool did not finish in time.</source>
        <translation>Das Werkzeug wurde nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>The tool asked for no signed file.</source>
        <translation>Das Werkzeug fragte nach keiner signierten Datei.</translation>
    </message>
    <message>
        <source>{why} It said: &quot;{words}&quot;</source>
        <translation>{why} Es sagte: „{words}“</translation>
    </message>
    <message>
        <source>{program} may not be run by this user.</source>
        <translation>Dieses Benutzerkonto darf {program} nicht ausführen.</translation>
    </message>
    <message>
        <source>There is no program {program}.</source>
        <translation>Ein Programm {program} gibt es nicht.</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}.</translation>
    </message>
    <message>
        <source>The tool asked the same question again.</source>
        <translation>Das Werkzeug stellte dieselbe Frage noch einmal.</translation>
    </message>
    <message>
        <source>The tool asked something that was not expected.</source>
        <translation>Das Werkzeug fragte etwas Unerwartetes.</translation>
    </message>
    <message>
        <source>The tool came back to its prompt without an answer.</source>
        <translation>Das Werkzeug kehrte ohne Antwort zu seiner Eingabeaufforderung zurück.</translation>
    </message>
    <message>
        <source>After its last answer the tool was lost. {why}</source>
        <translation>Nach seiner letzten Antwort ging das Werkzeug verloren. {why}</translation>
    </message>
    <message>
        <source>The terminal would have shown the password, so it was not typed.</source>
        <translation>Das Terminal hätte das Passwort gezeigt; darum wurde es nicht eingegeben.</translation>
    </message>
    <message>
        <source>The tool asked for a password and then went on.</source>
        <translation>Das Werkzeug fragte nach einem Passwort und machte dann weiter.</translation>
    </message>
    <message>
        <source>Too many faults, or too long a command</source>
        <translation>Zu viele Fehler oder ein zu langer Befehl</translation>
    </message>
    <message>
        <source>There is room for {count} faults, each for {length} letters.</source>
        <translation>Platz ist für {count} Fehler, bei jedem für {length} Zeichen.</translation>
    </message>
    <message>
        <source>Clear the faults first, or name the command&apos;s first words only.</source>
        <translation>Sagen Sie zuerst die Fehler ab oder nennen Sie nur die ersten Wörter des Befehls.</translation>
    </message>
    <message>
        <source>Sessions cannot be kept</source>
        <translation>Sitzungen lassen sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>{path} could not be used: {reason}. Nothing was changed.</source>
        <translation>{path} war nicht zu benutzen: {reason}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Look at the folder&apos;s space and permissions, then try again.</source>
        <translation>Prüfen Sie Platz und Rechte des Ordners; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Cluster not created</source>
        <translation>Cluster nicht angelegt</translation>
    </message>
    <message>
        <source>The file {path} could not be made: {reason}.</source>
        <translation>Die Datei {path} war nicht anzulegen: {reason}.</translation>
    </message>
    <message>
        <source>Choose another name, or look at the folder&apos;s space and permissions.</source>
        <translation>Wählen Sie einen anderen Namen oder prüfen Sie Platz und Rechte des Ordners.</translation>
    </message>
    <message>
        <source>No embedded cluster there</source>
        <translation>Dort ist kein eingebauter Cluster</translation>
    </message>
    <message>
        <source>The file {path} does not exist.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>Look at the name, or make a new cluster.</source>
        <translation>Prüfen Sie den Namen oder legen Sie einen neuen Cluster an.</translation>
    </message>
    <message>
        <source>No embedded cluster in that file</source>
        <translation>In dieser Datei ist kein eingebauter Cluster</translation>
    </message>
    <message>
        <source>{path} is something else, or it is damaged; it was left as it is.</source>
        <translation>{path} ist etwas anderes oder beschädigt; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose the right file, or make a new cluster under another name.</source>
        <translation>Wählen Sie die richtige Datei oder legen Sie unter anderem Namen einen neuen Cluster an.</translation>
    </message>
    <message>
        <source>Embedded cluster of a newer version</source>
        <translation>Eingebauter Cluster einer neueren Version</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of this program.</source>
        <translation>{path} wurde mit einer neueren Version dieses Programms angelegt.</translation>
    </message>
    <message>
        <source>Use that version, or make a new cluster under another name.</source>
        <translation>Verwenden Sie jene Version oder legen Sie unter anderem Namen einen neuen Cluster an.</translation>
    </message>
    <message>
        <source>Embedded cluster is busy</source>
        <translation>Der eingebaute Cluster ist beschäftigt</translation>
    </message>
    <message>
        <source>Another program has not let go of {path}; nothing was changed.</source>
        <translation>Ein anderes Programm hat {path} nicht freigegeben; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>End the other program, or try again in a moment.</source>
        <translation>Beenden Sie das andere Programm oder versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Embedded cluster&apos;s file failed</source>
        <translation>Die Datei des eingebauten Clusters versagte</translation>
    </message>
    <message>
        <source>Look at the disk&apos;s space and the file&apos;s permissions, then try again.</source>
        <translation>Prüfen Sie den Platz auf dem Datenträger und die Rechte der Datei; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nobody knows whether it happened</source>
        <translation>Niemand weiß, ob es geschehen ist</translation>
    </message>
    <message>
        <source>{path} failed while the change was being kept: {reason}.</source>
        <translation>{path} versagte, während die Änderung gespeichert wurde: {reason}.</translation>
    </message>
    <message>
        <source>Look at the cluster before anything else; do not simply repeat it.</source>
        <translation>Sehen Sie sich vor allem anderen den Cluster an; wiederholen Sie es nicht einfach.</translation>
    </message>
    <message>
        <source>The session was aborted here.</source>
        <translation>Die Sitzung wurde hier abgebrochen.</translation>
    </message>
    <message>
        <source>The CloudHSM tool does not start</source>
        <translation>Das CloudHSM-Werkzeug startet nicht</translation>
    </message>
    <message>
        <source>Try the same command in a terminal; check its path, rights and configuration.</source>
        <translation>Versuchen Sie denselben Befehl in einem Terminal; prüfen Sie Pfad, Rechte und Konfiguration.</translation>
    </message>
    <message>
        <source>The HSM session is over</source>
        <translation>Die HSM-Sitzung ist vorbei</translation>
    </message>
    <message>
        <source>A new session must be opened: log in again and ask for a new token.</source>
        <translation>Eine neue Sitzung ist nötig: Melden Sie sich noch einmal an und fordern Sie ein neues Token an.</translation>
    </message>
    <message>
        <source>AWS says: &quot;{sentence}&quot; ({code})</source>
        <translation>AWS sagt: „{sentence}“ ({code})</translation>
    </message>
    <message>
        <source>AWS lists no cluster {cluster} in this region and account.</source>
        <translation>AWS nennt in dieser Region und diesem Konto keinen Cluster {cluster}.</translation>
    </message>
    <message>
        <source>A cluster needs a subnet</source>
        <translation>Ein Cluster braucht ein Subnetz</translation>
    </message>
    <message>
        <source>No subnet was named; nothing was sent.</source>
        <translation>Es wurde kein Subnetz genannt; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Name one subnet for each availability zone, such as subnet-0123456789abcdef0.</source>
        <translation>Nennen Sie für jede Verfügbarkeitszone ein Subnetz, etwa subnet-0123456789abcdef0.</translation>
    </message>
    <message>
        <source>No AWS region is named</source>
        <translation>Es ist keine AWS-Region genannt</translation>
    </message>
    <message>
        <source>A cluster lies in one region, and nothing says in which. Nothing was sent.</source>
        <translation>Ein Cluster liegt in einer Region, und nirgends steht, in welcher. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Name it with --region, in the variable AWS_REGION, or in the AWS profile.</source>
        <translation>Nennen Sie sie mit --region, in der Variablen AWS_REGION oder im AWS-Profil.</translation>
    </message>
    <message>
        <source>This is no AWS region</source>
        <translation>Das ist keine AWS-Region</translation>
    </message>
    <message>
        <source>No region is called {region}. Nothing was sent.</source>
        <translation>Keine Region heißt {region}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Correct it in --region, AWS_REGION or the AWS profile; such as eu-central-1.</source>
        <translation>Berichtigen Sie sie in --region, AWS_REGION oder im AWS-Profil, zum Beispiel eu-central-1.</translation>
    </message>
    <message>
        <source>There is no such AWS profile</source>
        <translation>Ein solches AWS-Profil gibt es nicht</translation>
    </message>
    <message>
        <source>AWS&apos;s configuration has no profile {profile}. Nothing was sent.</source>
        <translation>In der AWS-Konfiguration steht kein Profil {profile}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Choose another profile, or add it to ~/.aws/config.</source>
        <translation>Wählen Sie ein anderes Profil, oder tragen Sie es in ~/.aws/config ein.</translation>
    </message>
    <message>
        <source>No AWS credentials could be used</source>
        <translation>Keine AWS-Anmeldedaten waren zu benutzen</translation>
    </message>
    <message>
        <source>AWS&apos;s chain of credentials ended with {kind}. Nothing was sent.</source>
        <translation>Die Suche nach AWS-Anmeldedaten endete mit {kind}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Log in to AWS (such as: aws sso login), or choose a profile with --profile.</source>
        <translation>Melden Sie sich bei AWS an (etwa mit: aws sso login), oder wählen Sie mit --profile ein Profil.</translation>
    </message>
    <message>
        <source>AWS CloudHSM cannot be reached</source>
        <translation>AWS CloudHSM ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the name of the region, then try again.</source>
        <translation>Prüfen Sie das Netz, den Proxy und den Namen der Region; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Something else answered instead of AWS</source>
        <translation>Etwas anderes hat statt AWS geantwortet</translation>
    </message>
    <message>
        <source>The answer has the status {status} and names no error of AWS.</source>
        <translation>Die Antwort hat den Status {status} und nennt keinen Fehler von AWS.</translation>
    </message>
    <message>
        <source>Check the proxy, and whether the network asks for a login; then try again.</source>
        <translation>Prüfen Sie den Proxy und ob das Netz eine Anmeldung verlangt; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>AWS&apos;s answer is not understood</source>
        <translation>Die Antwort von AWS ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>Check with the AWS console; the steps can be done by hand, too.</source>
        <translation>Sehen Sie in der AWS-Konsole nach; die Schritte lassen sich auch von Hand ausführen.</translation>
    </message>
    <message>
        <source>{act} The request was sent and no whole answer came: {reason}</source>
        <translation>{act} Die Anfrage wurde gesendet, und es kam keine vollständige Antwort: {reason}</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done</source>
        <translation>Niemand weiß, ob es getan wurde</translation>
    </message>
    <message>
        <source>AWS denies access</source>
        <translation>AWS verweigert den Zugriff</translation>
    </message>
    <message>
        <source>Ask for the rights of this action, or use another profile; check the clock, too.</source>
        <translation>Lassen Sie sich die Rechte für diese Aktion geben, oder verwenden Sie ein anderes Profil; prüfen Sie auch die Uhr.</translation>
    </message>
    <message>
        <source>AWS does not accept this request</source>
        <translation>AWS nimmt diese Anfrage nicht an</translation>
    </message>
    <message>
        <source>Look at the cluster&apos;s state and at what was asked, then do what AWS asks for.</source>
        <translation>Sehen Sie sich den Zustand des Clusters und die Anfrage an; dann tun Sie, was AWS verlangt.</translation>
    </message>
    <message>
        <source>AWS does not know this cluster</source>
        <translation>AWS kennt diesen Cluster nicht</translation>
    </message>
    <message>
        <source>Check the cluster&apos;s id, the region and the account (profile).</source>
        <translation>Prüfen Sie die Kennung des Clusters, die Region und das Konto (Profil).</translation>
    </message>
    <message>
        <source>AWS is asked too often</source>
        <translation>AWS wird zu oft gefragt</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Warten Sie eine Minute; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A limit of the AWS account is reached</source>
        <translation>Eine Obergrenze des AWS-Kontos ist erreicht</translation>
    </message>
    <message>
        <source>Delete what is not needed, or ask AWS for a higher limit.</source>
        <translation>Löschen Sie, was nicht gebraucht wird, oder bitten Sie AWS um eine höhere Grenze.</translation>
    </message>
    <message>
        <source>AWS could not do it</source>
        <translation>AWS konnte es nicht ausführen</translation>
    </message>
    <message>
        <source>Look at the cluster&apos;s state, then try again; ask AWS Support if it stays so.</source>
        <translation>Sehen Sie sich den Zustand des Clusters an; dann versuchen Sie es noch einmal. Bleibt es so, fragen Sie den Support von AWS.</translation>
    </message>
    <message>
        <source>&quot;{line}&quot; was sent and may have been executed. {why}</source>
        <translation>„{line}“ wurde gesendet und vielleicht ausgeführt. {why}</translation>
    </message>
    <message>
        <source>The HSM tool is not understood</source>
        <translation>Das HSM-Werkzeug ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>&quot;{line}&quot; was sent. {why}</source>
        <translation>„{line}“ wurde gesendet. {why}</translation>
    </message>
    <message>
        <source>Save the transcript and send it to support; open a new session.</source>
        <translation>Speichern Sie die Mitschrift und schicken Sie sie dem Support; öffnen Sie eine neue Sitzung.</translation>
    </message>
    <message>
        <source>It was done, but the answer is unclear</source>
        <translation>Es wurde getan, aber die Antwort ist unklar</translation>
    </message>
    <message>
        <source>The cluster acknowledged &quot;{line}&quot;, so it was executed. {why}</source>
        <translation>Der Cluster hat „{line}“ bestätigt; also wurde es ausgeführt. {why}</translation>
    </message>
    <message>
        <source>Do not repeat it. Save the transcript, open a new session and {look} first.</source>
        <translation>Wiederholen Sie es nicht. Speichern Sie die Mitschrift und öffnen Sie eine neue Sitzung. Als Erstes gilt dann: {look}.</translation>
    </message>
    <message>
        <source>look at the list of users</source>
        <translation>die Liste der Benutzer ansehen</translation>
    </message>
    <message>
        <source>see in the list of users whether the key is registered</source>
        <translation>in der Liste der Benutzer nachsehen, ob der Schlüssel registriert ist</translation>
    </message>
    <message>
        <source>try the new password once</source>
        <translation>das neue Passwort einmal versuchen</translation>
    </message>
    <message>
        <source>look at the quorum values</source>
        <translation>die Quorum-Werte ansehen</translation>
    </message>
    <message>
        <source>look at the list of tokens</source>
        <translation>die Liste der Token ansehen</translation>
    </message>
    <message>
        <source>look at the list of keys</source>
        <translation>die Liste der Schlüssel ansehen</translation>
    </message>
    <message>
        <source>treat the approvals as used and the signature as made</source>
        <translation>die Genehmigungen als verbraucht und die Signatur als erzeugt betrachten</translation>
    </message>
    <message>
        <source>see whether its tokens are gone</source>
        <translation>nachsehen, ob die Token der Sitzung fort sind</translation>
    </message>
    <message>
        <source>look at what the cluster says</source>
        <translation>ansehen, was der Cluster sagt</translation>
    </message>
    <message>
        <source>The cluster says: &quot;{sentence}&quot;</source>
        <translation>Der Cluster sagt: „{sentence}“</translation>
    </message>
    <message>
        <source>Look at the cluster&apos;s lists what happened before anything is repeated.</source>
        <translation>Sehen Sie in den Listen des Clusters nach, was geschehen ist, bevor etwas wiederholt wird.</translation>
    </message>
    <message>
        <source>The cluster cannot be reached</source>
        <translation>Der Cluster ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>Check the network, the HSMs&apos; addresses and the tool&apos;s configuration.</source>
        <translation>Prüfen Sie das Netz, die Adressen der HSMs und die Konfiguration des Werkzeugs.</translation>
    </message>
    <message>
        <source>The cluster said no</source>
        <translation>Der Cluster hat abgelehnt</translation>
    </message>
    <message>
        <source>Read its sentence; this program does not know it.</source>
        <translation>Lesen Sie seinen Satz; dieses Programm kennt ihn nicht.</translation>
    </message>
    <message>
        <source>{said} {meaning}</source>
        <translation>{said} {meaning}</translation>
    </message>
    <message>
        <source>the answer is longer than 8 MiB</source>
        <translation>die Antwort ist länger als 8 MiB</translation>
    </message>
    <message>
        <source>there are two answers to one command</source>
        <translation>auf einen Befehl kamen zwei Antworten</translation>
    </message>
    <message>
        <source>there are too many entries</source>
        <translation>es sind zu viele Einträge</translation>
    </message>
    <message>
        <source>this is no base64</source>
        <translation>das ist kein base64</translation>
    </message>
    <message>
        <source>the signature is empty</source>
        <translation>die Signatur ist leer</translation>
    </message>
    <message>
        <source>the tool says that it wrote this file, and it is not there</source>
        <translation>das Werkzeug sagt, es habe diese Datei geschrieben, aber sie ist nicht da</translation>
    </message>
    <message>
        <source>neither true nor false</source>
        <translation>weder true noch false</translation>
    </message>
    <message>
        <source>an object in braces was expected</source>
        <translation>erwartet war ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a list was expected</source>
        <translation>erwartet war eine Liste</translation>
    </message>
    <message>
        <source>text was expected</source>
        <translation>erwartet war Text</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>der Text ist zu lang</translation>
    </message>
    <message>
        <source>a number was expected</source>
        <translation>erwartet war eine Zahl</translation>
    </message>
    <message>
        <source>the number is out of bounds</source>
        <translation>die Zahl liegt außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>Field {field} of the tool&apos;s answer: {what}.</source>
        <translation>Feld {field} in der Antwort des Werkzeugs: {what}.</translation>
    </message>
    <message>
        <source>Try the same ssh command by hand with the word true at its end.</source>
        <translation>Versuchen Sie denselben ssh-Befehl von Hand, mit dem Wort true am Ende.</translation>
    </message>
    <message>
        <source>OpenSSH is missing</source>
        <translation>OpenSSH fehlt</translation>
    </message>
    <message>
        <source>There is no program {program} here.</source>
        <translation>Ein Programm {program} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Install the OpenSSH client, or correct the command prefix.</source>
        <translation>Installieren Sie den OpenSSH-Client oder berichtigen Sie das Befehlspräfix.</translation>
    </message>
    <message>
        <source>ssh said: &quot;{words}&quot;</source>
        <translation>ssh sagte: „{words}“</translation>
    </message>
    <message>
        <source>The server&apos;s host key has changed</source>
        <translation>Der Host-Schlüssel des Servers hat sich geändert</translation>
    </message>
    <message>
        <source>Do not go on. Ask whoever runs the server whether its key was changed, and compare fingerprints; only then remove the old key with ssh-keygen -R.</source>
        <translation>Machen Sie nicht weiter. Fragen Sie die Betreiber des Servers, ob dessen Schlüssel geändert wurde, und vergleichen Sie die Fingerabdrücke; entfernen Sie erst dann den alten Schlüssel mit ssh-keygen -R.</translation>
    </message>
    <message>
        <source>The server&apos;s host key is not known</source>
        <translation>Der Host-Schlüssel des Servers ist unbekannt</translation>
    </message>
    <message>
        <source>Compare the key&apos;s fingerprint with whoever runs the server, then connect once by hand with ssh, so that the key is written to known_hosts.</source>
        <translation>Vergleichen Sie den Fingerabdruck des Schlüssels mit den Betreibern des Servers; dann verbinden Sie sich einmal von Hand mit ssh, damit der Schlüssel in known_hosts geschrieben wird.</translation>
    </message>
    <message>
        <source>The server refused the login</source>
        <translation>Der Server hat die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Load the right key into ssh-agent, or name it in ssh&apos;s configuration. Passwords for ssh are never asked for here.</source>
        <translation>Laden Sie den richtigen Schlüssel in ssh-agent oder nennen Sie ihn in der Konfiguration von ssh. Nach Passwörtern für ssh wird hier nie gefragt.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>The server cannot be used</source>
        <translation>Der Server ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The digest was hashed once more before it was signed. Sign the 32 bytes themselves: openssl pkeyutl -sign -pkeyopt digest:sha256, not openssl dgst.</source>
        <translation>Der Digest wurde vor dem Signieren noch einmal gehasht. Signieren Sie die 32 Bytes selbst: openssl pkeyutl -sign -pkeyopt digest:sha256, nicht openssl dgst.</translation>
    </message>
    <message>
        <source>The digest was signed as hex text. Write it as its 32 bytes into the file that is signed.</source>
        <translation>Der Digest wurde als Hex-Text signiert. Schreiben Sie seine 32 Bytes in die Datei, die signiert wird.</translation>
    </message>
    <message>
        <source>The digest was signed as base64 text. Decode it to its 32 bytes before it is signed.</source>
        <translation>Der Digest wurde als Base64-Text signiert. Dekodieren Sie ihn vor dem Signieren zu seinen 32 Bytes.</translation>
    </message>
    <message>
        <source>The signature is an RSA-PSS one. The cluster wants PKCS#1 v1.5: sign again without the padding option.</source>
        <translation>Die Signatur ist eine RSA-PSS-Signatur. Der Cluster will PKCS#1 v1.5: Signieren Sie ohne die Padding-Option noch einmal.</translation>
    </message>
    <message>
        <source>The digest was signed without the DigestInfo around it. Sign again with -pkeyopt digest:sha256.</source>
        <translation>Der Digest wurde ohne seine DigestInfo signiert. Signieren Sie mit -pkeyopt digest:sha256 noch einmal.</translation>
    </message>
    <message>
        <source>The signature says that it is over a digest of {hash}, not of SHA-256. Sign again with -pkeyopt digest:sha256.</source>
        <translation>Die Signatur sagt, dass sie über einen Digest von {hash} ist und nicht von SHA-256. Signieren Sie mit -pkeyopt digest:sha256 noch einmal.</translation>
    </message>
    <message>
        <source>The bytes of the signature stand in reverse order. Write them as the signing tool gave them.</source>
        <translation>Die Bytes der Signatur stehen verkehrt herum. Schreiben Sie sie, wie das Signierwerkzeug sie ausgab.</translation>
    </message>
    <message>
        <source>The signature is over another digest, which begins with the words {words}. Perhaps another token was signed: hand out this one again.</source>
        <translation>Die Signatur ist über einen anderen Digest, der mit den Wörtern {words} beginnt. Vielleicht wurde ein anderes Token signiert: Geben Sie dieses noch einmal aus.</translation>
    </message>
    <message>
        <source>The registered key signed something that is no digest of this token. Hand out the token again and have it signed anew.</source>
        <translation>Der registrierte Schlüssel hat etwas signiert, das kein Digest dieses Tokens ist. Geben Sie das Token noch einmal aus und lassen Sie es neu signieren.</translation>
    </message>
    <message>
        <source>The registered key did not make this signature. Perhaps another key was used, or the signature is damaged: sign again with the registered key, or register the new one.</source>
        <translation>Der registrierte Schlüssel hat diese Signatur nicht gemacht. Vielleicht wurde ein anderer Schlüssel verwendet, oder die Signatur ist beschädigt: Signieren Sie mit dem registrierten Schlüssel noch einmal, oder registrieren Sie den neuen.</translation>
    </message>
    <message>
        <source>Locked: {needed} approvals are needed and {able} can approve. Without a new approver the cluster stays locked for good.</source>
        <translation>Gesperrt: {needed} Genehmigungen sind nötig, und {able} können genehmigen. Ohne neue Genehmigende bleibt der Cluster für immer gesperrt.</translation>
    </message>
    <message>
        <source>One more loss locks the cluster for good: {able} can approve, {needed} must.</source>
        <translation>Ein weiterer Verlust sperrt den Cluster für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>Two more losses lock the cluster for good: {able} can approve, {needed} must.</source>
        <translation>Zwei weitere Verluste sperren den Cluster für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>{losses} more losses lock the cluster for good: {able} can approve, {needed} must.</source>
        <translation>{losses} weitere Verluste sperren den Cluster für immer: {able} können genehmigen, {needed} müssen es.</translation>
    </message>
    <message>
        <source>A key was not compared</source>
        <translation>Ein Schlüssel wurde nicht verglichen</translation>
    </message>
    <message>
        <source>These users would get another key: {users}.</source>
        <translation>Diese Benutzer bekämen einen anderen Schlüssel: {users}.</translation>
    </message>
    <message>
        <source>Compare the words of each key with its owner, by voice, and name each user.</source>
        <translation>Vergleichen Sie die Wörter jedes Schlüssels mündlich mit seinem Besitzer, und nennen Sie jeden Benutzer.</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>The issuing certificate was read back from {path}; its fingerprint is the same.</source>
        <translation>Das ausstellende Zertifikat wurde aus {path} zurückgelesen; sein Fingerabdruck ist derselbe.</translation>
    </message>
    <message>
        <source>Another issuing certificate than the one here lies at {path}.</source>
        <translation>Unter {path} liegt ein anderes ausstellendes Zertifikat als hier.</translation>
    </message>
    <message>
        <source>The tool answers.</source>
        <translation>Das Werkzeug antwortet.</translation>
    </message>
    <message>
        <source>{known} The tool answers.</source>
        <translation>{known} Das Werkzeug antwortet.</translation>
    </message>
    <message>
        <source>The tool answers. The certificate at its host was not compared with one here.</source>
        <translation>Das Werkzeug antwortet. Das Zertifikat auf seinem Rechner wurde mit keinem hier verglichen.</translation>
    </message>
    <message>
        <source>The host can&apos;t be looked at: {title}. {detail}</source>
        <translation>Auf dem Rechner lässt sich nicht nachsehen: {title}. {detail}</translation>
    </message>
    <message>
        <source>Another certificate lies at {path}: put the issuing certificate there.</source>
        <translation>Unter {path} liegt ein anderes Zertifikat: Legen Sie das ausstellende Zertifikat dorthin.</translation>
    </message>
    <message>
        <source>Put the issuing certificate in its place at the tool&apos;s host.</source>
        <translation>Legen Sie das ausstellende Zertifikat auf dem Rechner des Werkzeugs an seinen Platz.</translation>
    </message>
    <message>
        <source>the tool does not list users yet.</source>
        <translation>Das Werkzeug nennt noch keine Benutzer.</translation>
    </message>
    <message>
        <source>the tool does not answer: {title}. {detail}</source>
        <translation>Das Werkzeug antwortet nicht: {title}. {detail}</translation>
    </message>
    <message>
        <source>Configure the tool: {why}</source>
        <translation>Konfigurieren Sie das Werkzeug: {why}</translation>
    </message>
    <message>
        <source>The tool lists users, and no admin that is not activated.</source>
        <translation>Das Werkzeug nennt Benutzer; ein nicht aktivierter Admin ist nicht darunter.</translation>
    </message>
    <message>
        <source>The first admin has no password yet.</source>
        <translation>Der erste Admin hat noch kein Passwort.</translation>
    </message>
    <message>
        <source>Say which users the cluster shall have.</source>
        <translation>Sagen Sie, welche Benutzer der Cluster haben soll.</translation>
    </message>
    <message>
        <source>Not there yet: {users}.</source>
        <translation>Noch nicht da: {users}.</translation>
    </message>
    <message>
        <source>The tool lists {users}, each the same on every HSM.</source>
        <translation>Das Werkzeug nennt {users}, auf allen HSMs gleich.</translation>
    </message>
    <message>
        <source>Say first which key there shall be, and who approves its use.</source>
        <translation>Sagen Sie zuerst, welchen Schlüssel es geben soll und wer seine Verwendung genehmigt.</translation>
    </message>
    <message>
        <source>Nobody has to approve anything, as it is wished.</source>
        <translation>Niemand muss etwas genehmigen; so ist es gewünscht.</translation>
    </message>
    <message>
        <source>No key registered yet: {users}.</source>
        <translation>Noch kein Schlüssel registriert: {users}.</translation>
    </message>
    <message>
        <source>The tool lists a registered key for each of {users}.</source>
        <translation>Das Werkzeug nennt für jeden dieser Benutzer einen registrierten Schlüssel: {users}.</translation>
    </message>
    <message>
        <source>{told} Whose key is not known here, so that approvals can&apos;t be counted: {users}.</source>
        <translation>{told} Hier ist der Schlüssel nicht bekannt, Genehmigungen sind also nicht zu zählen: {users}.</translation>
    </message>
    <message>
        <source>The tool does not tell the quorum values.</source>
        <translation>Das Werkzeug nennt die Quorum-Werte nicht.</translation>
    </message>
    <message>
        <source>The tool lists {user} for users and {quorum} for quorum values.</source>
        <translation>Das Werkzeug nennt {user} für Benutzer und {quorum} für Quorum-Werte.</translation>
    </message>
    <message>
        <source>Decide whether several admins must approve user management, or why not.</source>
        <translation>Entscheiden Sie, ob mehrere Admins die Benutzerverwaltung genehmigen müssen, oder warum nicht.</translation>
    </message>
    <message>
        <source>{told} No approvals for user management, because: {reason}.</source>
        <translation>{told} Keine Genehmigungen für die Benutzerverwaltung; Grund: {reason}.</translation>
    </message>
    <message>
        <source>The value for users is above the one for quorum values: raise that one.</source>
        <translation>Der Wert für Quorum-Werte liegt unter dem für Benutzer: Erhöhen Sie ihn.</translation>
    </message>
    <message>
        <source>Admins who have proved a registered key: {able}. {needed} must approve: raised now, it would lock user management for good. {advised} are advised.</source>
        <translation>Admins, die einen registrierten Schlüssel bewiesen haben: {able}. Genehmigen müssen {needed}: Den Wert jetzt zu erhöhen, würde die Benutzerverwaltung für immer sperren. Empfohlen sind {advised}.</translation>
    </message>
    <message>
        <source>Raise both values to {needed}; admins who have proved a registered key: {able}.</source>
        <translation>Erhöhen Sie beide Werte auf {needed}. Admins, die einen registrierten Schlüssel bewiesen haben: {able}.</translation>
    </message>
    <message>
        <source>Say which key the cluster shall have.</source>
        <translation>Sagen Sie, welchen Schlüssel der Cluster haben soll.</translation>
    </message>
    <message>
        <source>No key {label} is known of; its owner {owner} makes it, or finds it.</source>
        <translation>Ein Schlüssel {label} ist nicht bekannt; sein Besitzer {owner} erzeugt oder findet ihn.</translation>
    </message>
    <message>
        <source>It is not as wished: {what}.</source>
        <translation>Er ist nicht wie gewünscht: {what}.</translation>
    </message>
    <message>
        <source>Sign the rehearsal&apos;s file with the key, in a ceremony like any other.</source>
        <translation>Signieren Sie die Datei der Probe mit dem Schlüssel, in einer Zeremonie wie jeder anderen.</translation>
    </message>
    <message>
        <source>Ceremony {ceremony} signed the rehearsal&apos;s file on {at}, approved by {approvers}; the public key verified the signature then. The journal says so; the HSM logs no signatures.</source>
        <translation>Zeremonie {ceremony} hat die Datei der Probe am {at} signiert (Genehmigende: {approvers}); der öffentliche Schlüssel hat die Signatur damals bestätigt. So steht es im Journal; das HSM protokolliert keine Signaturen.</translation>
    </message>
    <message>
        <source>nobody, as none must</source>
        <translation>niemand, da niemand muss</translation>
    </message>
    <message>
        <source>The journal has the answer that made it</source>
        <translation>Im Journal steht die Antwort, mit der er entstand</translation>
    </message>
    <message>
        <source>Its owner&apos;s list of keys showed it</source>
        <translation>In der Schlüsselliste seines Besitzers war er zu sehen</translation>
    </message>
    <message>
        <source>Key {label} ({reference}) of {owner}, shared with {shared}; {manage} must approve its management and {use} its use. {source}, {at}.</source>
        <translation>Schlüssel {label} ({reference}) von {owner}, Teilhaber: {shared}; nötige Genehmigungen: {manage} für seine Verwaltung, {use} für seine Verwendung. {source}, {at}.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>{needed} needed, roles {roles}, persons {persons}, {requester}, {votes}</source>
        <translation>{needed} nötig, Rollen {roles}, Personen {persons}, {requester}, {votes}</translation>
    </message>
    <message>
        <source>the requester does not approve</source>
        <translation>die anfragende Person genehmigt nicht</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>nichts gesagt</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>the requester may approve</source>
        <translation>die anfragende Person darf genehmigen</translation>
    </message>
    <message>
        <source>one vote a person</source>
        <translation>eine Stimme je Mensch</translation>
    </message>
    <message>
        <source>one vote a user</source>
        <translation>eine Stimme je Benutzer</translation>
    </message>
    <message>
        <source>{user} is new ({person}).</source>
        <translation>{user} ist neu ({person}).</translation>
    </message>
    <message>
        <source>{user} is gone, and what was known of the key with it.</source>
        <translation>{user} ist fort, und damit, was über den Schlüssel bekannt war.</translation>
    </message>
    <message>
        <source>{user} gets a key; its fingerprint begins {new}. Compare the words with its owner, by voice.</source>
        <translation>{user} bekommt einen Schlüssel; sein Fingerabdruck beginnt mit {new}. Vergleichen Sie die Wörter mündlich mit seinem Besitzer.</translation>
    </message>
    <message>
        <source>The key of {user} changes: from {old} to {new}. Compare the words with its owner by voice.</source>
        <translation>Der Schlüssel von {user} ändert sich: von {old} zu {new}. Vergleichen Sie die Wörter mündlich mit seinem Besitzer.</translation>
    </message>
    <message>
        <source>The key of {user} goes: {old}.</source>
        <translation>Der Schlüssel von {user} fällt weg: {old}.</translation>
    </message>
    <message>
        <source>{user} was {old} and is now {new}.</source>
        <translation>{user} war {old} und ist jetzt {new}.</translation>
    </message>
    <message>
        <source>The cluster now says that {user} has registered a key.</source>
        <translation>Der Cluster sagt jetzt, dass {user} einen Schlüssel registriert hat.</translation>
    </message>
    <message>
        <source>The cluster says that {user} has no registered key.</source>
        <translation>Der Cluster sagt, dass {user} keinen registrierten Schlüssel hat.</translation>
    </message>
    <message>
        <source>Who may use which key changes, as the cluster says.</source>
        <translation>Wer welchen Schlüssel benutzen darf, ändert sich; so sagt es der Cluster.</translation>
    </message>
    <message>
        <source>The policy changes: from ({old}) to ({new}).</source>
        <translation>Die Regeln ändern sich: von ({old}) zu ({new}).</translation>
    </message>
    <message>
        <source>The public key does not fit</source>
        <translation>Der öffentliche Schlüssel passt nicht</translation>
    </message>
    <message>
        <source>No signature by {mechanism} with {hash} can be verified with it.</source>
        <translation>Keine Signatur mit {mechanism} und {hash} lässt sich damit prüfen.</translation>
    </message>
    <message>
        <source>Give the public half of the key that signs, or choose another mechanism.</source>
        <translation>Geben Sie den öffentlichen Teil des Schlüssels an, der signiert, oder wählen Sie einen anderen Mechanismus.</translation>
    </message>
    <message>
        <source>{counted} approvals count, {needed} are needed. {unmet}</source>
        <translation>Es zählen {counted} Genehmigungen, nötig sind {needed}. {unmet}</translation>
    </message>
    <message>
        <source>Approvals are still missing</source>
        <translation>Es fehlen noch Genehmigungen</translation>
    </message>
    <message>
        <source>Wait for the signed files that are missing and add them.</source>
        <translation>Warten Sie auf die fehlenden signierten Dateien und nehmen Sie sie auf.</translation>
    </message>
    <message>
        <source>There are enough approvals, but the policy asks for more. {unmet}</source>
        <translation>Es sind genug Genehmigungen, aber die Regeln verlangen mehr. {unmet}</translation>
    </message>
    <message>
        <source>An approval of {persons} is still wanting.</source>
        <translation>Eine Genehmigung von {persons} fehlt noch.</translation>
    </message>
    <message>
        <source>An approval of the role {roles} is still wanting.</source>
        <translation>Eine Genehmigung der Rolle {roles} fehlt noch.</translation>
    </message>
    <message>
        <source>Approvals of {persons} and of the role {roles} are still wanting.</source>
        <translation>Genehmigungen von {persons} und der Rolle {roles} fehlen noch.</translation>
    </message>
    <message>
        <source>The approval of {name} verifies with the registered key and counts.</source>
        <translation>Der registrierte Schlüssel bestätigt die Genehmigung von {name}; sie zählt.</translation>
    </message>
    <message>
        <source>The approval of {name} is there already; here it is again, which does no harm.</source>
        <translation>Die Genehmigung von {name} ist schon da; hier steht sie noch einmal, was nicht schadet.</translation>
    </message>
    <message>
        <source>{name} is not in the roster, and no registered key made this signature. Ask the signer under which user name the key is registered.</source>
        <translation>{name} steht nicht in der Liste der Genehmigenden, und kein registrierter Schlüssel hat diese Signatur gemacht. Fragen Sie, unter welchem Benutzernamen der Schlüssel registriert ist.</translation>
    </message>
    <message>
        <source>No public key of {name} is known here, so nobody can tell who made this signature. Add the registered key to the roster, or ask somebody else to approve.</source>
        <translation>Von {name} ist hier kein öffentlicher Schlüssel bekannt; niemand kann also sagen, wer diese Signatur gemacht hat. Nehmen Sie den registrierten Schlüssel in die Liste auf, oder bitten Sie jemand anderen um die Genehmigung.</translation>
    </message>
    <message>
        <source>The signature is {name}&apos;s, but the file gives the role {claimed} and the roster {role}. Ask them to sign again in the role {role}.</source>
        <translation>Die Signatur ist die von {name}, aber die Datei nennt die Rolle {claimed} und die Liste {role}. Lassen Sie in der Rolle {role} noch einmal signieren.</translation>
    </message>
    <message>
        <source>The signature is {name}&apos;s, but a {role} does not approve this: a {wanted} does. Ask somebody with the role {wanted}.</source>
        <translation>Die Signatur ist die von {name}, aber die Rolle {role} genehmigt das nicht, sondern {wanted}. Bitten Sie jemanden mit der Rolle {wanted}.</translation>
    </message>
    <message>
        <source>This signature stands under the name {name} but was made with the key of {holder}. Ask {holder} to sign again under their own name, and {name} to sign with their own key.</source>
        <translation>Diese Signatur steht unter dem Namen {name}, wurde aber mit dem Schlüssel von {holder} gemacht. Bitten Sie {holder}, unter eigenem Namen noch einmal zu signieren, und {name}, mit eigenem Schlüssel zu signieren.</translation>
    </message>
    <message>
        <source>The signature of {name} does not count. {mistake}</source>
        <translation>Die Signatur von {name} zählt nicht. {mistake}</translation>
    </message>
    <message>
        <source>The signature of {name} does not count: the registered key does not verify it. Ask them to sign again with the registered key.</source>
        <translation>Die Signatur von {name} zählt nicht: Der registrierte Schlüssel bestätigt sie nicht. Lassen Sie mit dem registrierten Schlüssel noch einmal signieren.</translation>
    </message>
    <message>
        <source>One and the same signature stands under the names {name} and {other}; one person cannot sign for two. Ask both whether they approved.</source>
        <translation>Ein und dieselbe Signatur steht unter den Namen {name} und {other}; einer kann nicht für zwei signieren. Fragen Sie beide, ob sie genehmigt haben.</translation>
    </message>
    <message>
        <source>{name} and {first} have the same registered key and so the same signature; it counts once. Have a key of their own registered for each.</source>
        <translation>{name} und {first} haben denselben registrierten Schlüssel und darum dieselbe Signatur; sie zählt einmal. Lassen Sie für jeden einen eigenen Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>{name} is the same person as {other}, and a person counts once. Ask somebody else.</source>
        <translation>{name} ist derselbe Mensch wie {other}, und ein Mensch zählt einmal. Bitten Sie jemand anderen.</translation>
    </message>
    <message>
        <source>{name} asked for this token, or is the person who did, and the policy does not let them approve it. Ask somebody else.</source>
        <translation>{name} hat dieses Token angefordert oder ist der Mensch, der es tat, und darf es nach den Regeln nicht genehmigen. Bitten Sie jemand anderen.</translation>
    </message>
    <message>
        <source>The signature is {name}&apos;s, but the key is not shared with them, so the cluster would not count it. Ask somebody who shares the key.</source>
        <translation>Die Signatur ist die von {name}, aber der Schlüssel ist nicht mit diesem Benutzer geteilt; der Cluster würde sie nicht zählen. Bitten Sie jemanden, mit dem der Schlüssel geteilt ist.</translation>
    </message>
    <message>
        <source>The policy excludes the requester, but who asked cannot be read from the signed bytes. Make sure by voice that none of the approvers asked for it.</source>
        <translation>Die Regeln schließen die anfragende Person aus, aber wer angefragt hat, ist aus den signierten Bytes nicht zu lesen. Vergewissern Sie sich mündlich, dass es keiner der Genehmigenden war.</translation>
    </message>
    <message>
        <source>Give up...</source>
        <translation>Aufgeben...</translation>
    </message>
    <message>
        <source>New operation...</source>
        <translation>Neuer Vorgang...</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Hand out token...</source>
        <translation>Token ausgeben...</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Waiting for the cluster&apos;s answer</source>
        <translation>Warten auf die Antwort des Clusters</translation>
    </message>
    <message>
        <source>Waiting for the answer...</source>
        <translation>Warten auf die Antwort...</translation>
    </message>
    <message>
        <source>Ceremony {id}</source>
        <translation>Zeremonie {id}</translation>
    </message>
    <message>
        <source>{left} left, {until}</source>
        <translation>noch {left}, {until}</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>share {key}</source>
        <translation>{key} teilen</translation>
    </message>
    <message>
        <source>unshare {key}</source>
        <translation>{key} nicht mehr teilen</translation>
    </message>
    <message>
        <source>attribute of {key}</source>
        <translation>Attribut von {key}</translation>
    </message>
    <message>
        <source>create {user}</source>
        <translation>{user} anlegen</translation>
    </message>
    <message>
        <source>delete {user}</source>
        <translation>{user} löschen</translation>
    </message>
    <message>
        <source>password of {user}</source>
        <translation>Passwort von {user}</translation>
    </message>
    <message>
        <source>quorum value of {service}</source>
        <translation>Quorum-Wert von {service}</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>sign {name}</source>
        <translation>{name} signieren</translation>
    </message>
    <message>
        <source>share {key} with {user}</source>
        <translation>{key} mit {user} teilen</translation>
    </message>
    <message>
        <source>take {key} away from {user}</source>
        <translation>{key} nicht mehr mit {user} teilen</translation>
    </message>
    <message>
        <source>set {name} of {key}</source>
        <translation>{name} von {key} setzen</translation>
    </message>
    <message>
        <source>create user {user}</source>
        <translation>Benutzer {user} anlegen</translation>
    </message>
    <message>
        <source>delete user {user}</source>
        <translation>Benutzer {user} löschen</translation>
    </message>
    <message>
        <source>change the password of {user}</source>
        <translation>Passwort von {user} ändern</translation>
    </message>
    <message>
        <source>set the quorum value of {service} to {value}</source>
        <translation>Quorum-Wert von {service} auf {value} setzen</translation>
    </message>
    <message>
        <source>Enough approvals: now {act}</source>
        <translation>Genug Genehmigungen: jetzt {act}</translation>
    </message>
    <message>
        <source>Done: {act}</source>
        <translation>Erledigt: {act}</translation>
    </message>
    <message>
        <source>Signed: {name}</source>
        <translation>Signiert: {name}</translation>
    </message>
    <message>
        <source>The signature does not verify: do not use it</source>
        <translation>Die Signatur lässt sich nicht bestätigen: nicht verwenden</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done: {act}</source>
        <translation>Niemand weiß, ob es getan wurde: {act}</translation>
    </message>
    <message>
        <source>{why}: nothing was done</source>
        <translation>{why}: nichts wurde getan</translation>
    </message>
    <message>
        <source>1 more approval, then {act}</source>
        <translation>Noch 1 Genehmigung, dann {act}</translation>
    </message>
    <message>
        <source>{count} more approvals, then {act}</source>
        <translation>Noch {count} Genehmigungen, dann {act}</translation>
    </message>
    <message>
        <source>All keys proved themselves: end the drill</source>
        <translation>Alle Schlüssel haben sich bewährt: Übung beenden</translation>
    </message>
    <message>
        <source>The drill is over, and its token deleted</source>
        <translation>Die Übung ist vorbei, ihr Token gelöscht</translation>
    </message>
    <message>
        <source>{why}: the drill was not ended</source>
        <translation>{why}: die Übung wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>1 more signature, and every key is proven</source>
        <translation>Noch 1 Signatur, und jeder Schlüssel ist erprobt</translation>
    </message>
    <message>
        <source>{count} more signatures, and every key is proven</source>
        <translation>Noch {count} Signaturen, und jeder Schlüssel ist erprobt</translation>
    </message>
    <message>
        <source>with {key}</source>
        <translation>mit {key}</translation>
    </message>
    <message>
        <source>{mechanism}, {hash}</source>
        <translation>{mechanism}, {hash}</translation>
    </message>
    <message>
        <source>{groups} ... {words}</source>
        <translation>{groups} ... {words}</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} Bytes</translation>
    </message>
    <message>
        <source>a ready digest</source>
        <translation>ein fertiger Digest</translation>
    </message>
    <message>
        <source>{size} bytes, sent as their digest</source>
        <translation>{size} Bytes, als ihr Digest gesendet</translation>
    </message>
    <message>
        <source>1 approval missing</source>
        <translation>1 Genehmigung fehlt</translation>
    </message>
    <message>
        <source>{count} approvals missing</source>
        <translation>{count} Genehmigungen fehlen</translation>
    </message>
    <message>
        <source>{counted} of {needed} approvals</source>
        <translation>{counted} von {needed} Genehmigungen</translation>
    </message>
    <message>
        <source>until {time} UTC, the cluster&apos;s word</source>
        <translation>bis {time} UTC, laut Cluster</translation>
    </message>
    <message>
        <source>until {time} UTC, by the cluster&apos;s timeouts</source>
        <translation>bis {time} UTC, nach den Zeitgrenzen des Clusters</translation>
    </message>
    <message>
        <source>until {time} UTC, assumed: ten minutes</source>
        <translation>bis {time} UTC, angenommen: zehn Minuten</translation>
    </message>
    <message>
        <source>{counted} of {needed}, {left} left</source>
        <translation>{counted} von {needed}, noch {left}</translation>
    </message>
    <message>
        <source>signature does not verify</source>
        <translation>Signatur nicht bestätigt</translation>
    </message>
    <message>
        <source>The token&apos;s time is over</source>
        <translation>Die Zeit des Tokens ist abgelaufen</translation>
    </message>
    <message>
        <source>The session was lost</source>
        <translation>Die Sitzung ging verloren</translation>
    </message>
    <message>
        <source>The session was ended</source>
        <translation>Die Sitzung wurde beendet</translation>
    </message>
    <message>
        <source>The token was deleted</source>
        <translation>Das Token wurde gelöscht</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>The cluster refused the token</source>
        <translation>Der Cluster hat das Token abgelehnt</translation>
    </message>
    <message>
        <source>The drill is over</source>
        <translation>Die Übung ist vorbei</translation>
    </message>
    <message>
        <source>{file}: {detail} {hint}</source>
        <translation>{file}: {detail} {hint}</translation>
    </message>
    <message>
        <source>Done at once: no approvals are needed.</source>
        <translation>Sofort erledigt: Genehmigungen sind nicht nötig.</translation>
    </message>
    <message>
        <source>Token issued: {groups} ...</source>
        <translation>Token ausgestellt: {groups} ...</translation>
    </message>
    <message>
        <source>{file}: {words}</source>
        <translation>{file}: {words}</translation>
    </message>
    <message>
        <source>{count} files are here already; nothing changed.</source>
        <translation>{count} Dateien sind schon da; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>{file} is here already; nothing changed.</source>
        <translation>{file} ist schon da; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Enough verified approvals are in.</source>
        <translation>Genug bestätigte Genehmigungen sind da.</translation>
    </message>
    <message>
        <source>Keys or rules of the roster changed: all files were counted anew.</source>
        <translation>Schlüssel oder Regeln der Liste haben sich geändert: Alle Dateien wurden neu gezählt.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done. {why}</source>
        <translation>Niemand weiß, ob es getan wurde. {why}</translation>
    </message>
    <message>
        <source>Connect again...</source>
        <translation>Neu verbinden...</translation>
    </message>
    <message>
        <source>No token was alive. Log in again.</source>
        <translation>Kein Token lebte. Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Tokens that are void now: {count}. Every approval for them is needed anew.</source>
        <translation>Token, die jetzt ungültig sind: {count}. Jede Genehmigung dafür ist neu nötig.</translation>
    </message>
    <message>
        <source>Go to the set-up</source>
        <translation>Zur Einrichtung</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>Give up the session...</source>
        <translation>Sitzung aufgeben...</translation>
    </message>
    <message>
        <source>Give up the session now</source>
        <translation>Sitzung jetzt aufgeben</translation>
    </message>
    <message>
        <source>Go on waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Waiting for the cluster... It has not answered yet.</source>
        <translation>Warten auf den Cluster... Er hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Giving up ends the session: its tokens are void, and what was just sent may have been done or not. Waiting may still bring the answer.</source>
        <translation>Aufgeben beendet die Sitzung: Ihre Token sind ungültig, und was eben gesendet wurde, ist vielleicht getan, vielleicht nicht. Warten kann die Antwort noch bringen.</translation>
    </message>
    <message>
        <source>Giving up the session...</source>
        <translation>Sitzung wird aufgegeben...</translation>
    </message>
    <message>
        <source>Save report as HTML...</source>
        <translation>Bericht als HTML speichern...</translation>
    </message>
    <message>
        <source>Save report as PDF...</source>
        <translation>Bericht als PDF speichern...</translation>
    </message>
    <message>
        <source>Print report...</source>
        <translation>Bericht drucken...</translation>
    </message>
    <message>
        <source>Where the report goes</source>
        <translation>Ziel des Berichts</translation>
    </message>
    <message>
        <source>Report written to {path}</source>
        <translation>Bericht geschrieben nach {path}</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>{title}, page {page} of {pages}</source>
        <translation>{title}, Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>{user} (you)</source>
        <translation>{user} (Sie)</translation>
    </message>
    <message>
        <source>approved {time}, verified with the registered key</source>
        <translation>genehmigt {time}, mit dem registrierten Schlüssel bestätigt</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>zurückgewiesen: {why}</translation>
    </message>
    <message>
        <source>requester: may not approve (policy)</source>
        <translation>anfragende Person: darf nicht genehmigen (Regeln)</translation>
    </message>
    <message>
        <source>no public key known here: an approval cannot be checked</source>
        <translation>hier kein öffentlicher Schlüssel bekannt: Eine Genehmigung ist nicht zu prüfen</translation>
    </message>
    <message>
        <source>did not approve</source>
        <translation>hat nicht genehmigt</translation>
    </message>
    <message>
        <source>requester, may approve too; waiting since {time}</source>
        <translation>anfragende Person, darf auch genehmigen; wartet seit {time}</translation>
    </message>
    <message>
        <source>waiting since {time}</source>
        <translation>wartet seit {time}</translation>
    </message>
    <message>
        <source>{count} ceremonies of the journal begin with {wanted}. Its last ones: {known}.</source>
        <translation>{count} Zeremonien des Journals beginnen mit {wanted}. Seine letzten: {known}.</translation>
    </message>
    <message>
        <source>Give the id as &apos;journal show&apos; has it, or its beginning.</source>
        <translation>Geben Sie die Kennung an, wie „journal show“ sie zeigt, oder ihren Anfang.</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>{path} is to be watched for signed files.</source>
        <translation>{path} soll auf signierte Dateien hin beobachtet werden.</translation>
    </message>
    <message>
        <source>Make the folder, or put in the medium, and start again.</source>
        <translation>Legen Sie den Ordner an oder den Datenträger ein und beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>The folder is not empty</source>
        <translation>Der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>{path} has something in it, and nothing is overwritten.</source>
        <translation>{path} enthält schon etwas, und nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Give another folder, or empty this one.</source>
        <translation>Geben Sie einen anderen Ordner an oder leeren Sie diesen.</translation>
    </message>
    <message>
        <source>The roster is not changed</source>
        <translation>Die Liste wird nicht geändert</translation>
    </message>
    <message>
        <source>{path} was given to be read.</source>
        <translation>{path} wurde zum Lesen angegeben.</translation>
    </message>
    <message>
        <source>Change it in the window, or give another file.</source>
        <translation>Ändern Sie sie im Fenster oder geben Sie eine andere Datei an.</translation>
    </message>
    <message>
        <source>This is no way to a cluster</source>
        <translation>Das ist kein Weg zu einem Cluster</translation>
    </message>
    <message>
        <source>--connect {where}: {problem}.</source>
        <translation>--connect {where}: {problem}.</translation>
    </message>
    <message>
        <source>Give embedded:FILE, local: or ssh:DESTINATION.</source>
        <translation>Geben Sie embedded:FILE, local: oder ssh:DESTINATION an.</translation>
    </message>
    <message>
        <source>It is not clear which key</source>
        <translation>Es ist nicht klar, welcher Schlüssel</translation>
    </message>
    <message>
        <source>{count} private keys that this user sees are called {key}.</source>
        <translation>{count} private Schlüssel, die dieser Benutzer sieht, heißen {key}.</translation>
    </message>
    <message>
        <source>Give the key&apos;s number, such as 0x220d, as the cluster lists it.</source>
        <translation>Geben Sie die Schlüsselnummer an, etwa 0x220d, wie der Cluster sie nennt.</translation>
    </message>
    <message>
        <source>{option} goes with {others}, and they with it.</source>
        <translation>{option} gehört zu {others}, und umgekehrt.</translation>
    </message>
    <message>
        <source>See approver-gui execute --help.</source>
        <translation>Siehe approver-gui execute --help.</translation>
    </message>
    <message>
        <source>Nothing was added: no ceremony that is alive is shown.</source>
        <translation>Nichts wurde hinzugefügt: es wird keine lebende Zeremonie gezeigt.</translation>
    </message>
    <message>
        <source>Add signed files</source>
        <translation>Signierte Dateien aufnehmen</translation>
    </message>
    <message>
        <source>Folder to watch for signed files</source>
        <translation>Ordner, der auf signierte Dateien beobachtet wird</translation>
    </message>
    <message>
        <source>Give up this ceremony?</source>
        <translation>Diese Zeremonie aufgeben?</translation>
    </message>
    <message>
        <source>Nothing is done with its token any more, and approvals that came in are lost.</source>
        <translation>Mit ihrem Token geschieht nichts mehr, und eingegangene Genehmigungen sind verloren.</translation>
    </message>
    <message>
        <source>Where the signature goes</source>
        <translation>Ziel der Signatur</translation>
    </message>
    <message>
        <source>The signature is in {path}, read back and compared.</source>
        <translation>Die Signatur ist in {path}, zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>Start a drill?</source>
        <translation>Eine Übung beginnen?</translation>
    </message>
    <message>
        <source>Start the drill</source>
        <translation>Übung beginnen</translation>
    </message>
    <message>
        <source>A drill proves that the registered keys are at hand and work, before it matters: everybody who can approve signs a token, the signatures are verified here, and nothing is done with them.</source>
        <translation>Eine Übung zeigt, dass die registrierten Schlüssel zur Hand sind und funktionieren, bevor es darauf ankommt: Alle, die genehmigen können, signieren ein Token, die Signaturen werden hier geprüft, und ausgeführt wird damit nichts.</translation>
    </message>
    <message>
        <source>In the end it deletes all your tokens on the cluster.</source>
        <translation>Am Ende löscht sie alle Ihre Token im Cluster.</translation>
    </message>
    <message>
        <source>Who is drilled</source>
        <translation>Wer übt</translation>
    </message>
    <message>
        <source>all admins</source>
        <translation>alle Admins</translation>
    </message>
    <message>
        <source>everybody who can use {key}</source>
        <translation>alle, die {key} benutzen können</translation>
    </message>
    <message>
        <source>Delete tokens?</source>
        <translation>Token löschen?</translation>
    </message>
    <message>
        <source>Delete the tokens</source>
        <translation>Token löschen</translation>
    </message>
    <message>
        <source>No ceremony here needs a token.</source>
        <translation>Keine Zeremonie hier braucht ein Token.</translation>
    </message>
    <message>
        <source>Ceremonies that end with this: {count}. Every approval for them is lost.</source>
        <translation>Zeremonien, die damit enden: {count}. Jede Genehmigung dafür ist verloren.</translation>
    </message>
    <message>
        <source>my own tokens</source>
        <translation>meine eigenen Token</translation>
    </message>
    <message>
        <source>the tokens of all users</source>
        <translation>die Token aller Benutzer</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>Type {word}</source>
        <translation>„{word}“ eingeben</translation>
    </message>
    <message>
        <source>The tokens were deleted on the cluster.</source>
        <translation>Die Token wurden im Cluster gelöscht.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Neu fragen</translation>
    </message>
    <message>
        <source>Start a drill...</source>
        <translation>Übung beginnen...</translation>
    </message>
    <message>
        <source>Delete tokens...</source>
        <translation>Token löschen...</translation>
    </message>
    <message>
        <source>Connect...</source>
        <translation>Verbinden...</translation>
    </message>
    <message>
        <source>Asking the cluster</source>
        <translation>Der Cluster wird gefragt</translation>
    </message>
    <message>
        <source>Without a session nothing is known. What was seen before may have changed.</source>
        <translation>Ohne Sitzung ist nichts bekannt. Was vorher zu sehen war, kann sich geändert haben.</translation>
    </message>
    <message>
        <source>As the cluster said at {when}.</source>
        <translation>Nach Auskunft des Clusters, {when}.</translation>
    </message>
    <message>
        <source>Logged out it shows neither keys nor tokens.</source>
        <translation>Ohne Anmeldung zeigt er weder Schlüssel noch Token.</translation>
    </message>
    <message>
        <source>Tokens asked for since then and alive: {count}.</source>
        <translation>Seitdem angefordert und noch am Leben: {count} Token.</translation>
    </message>
    <message>
        <source>A drill can start when no token of yours is alive.</source>
        <translation>Eine Übung kann beginnen, wenn keines Ihrer Token mehr lebt.</translation>
    </message>
    <message>
        <source>The cluster would not tell. {what}</source>
        <translation>Der Cluster gab keine Auskunft. {what}</translation>
    </message>
    <message>
        <source>And {count} more like these.</source>
        <translation>Und {count} weitere wie diese.</translation>
    </message>
    <message>
        <source>The transcript was written to {path}</source>
        <translation>Die Mitschrift wurde nach {path} geschrieben</translation>
    </message>
    <message>
        <source>Drop signed files here</source>
        <translation>Signierte Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Add files...</source>
        <translation>Aufnehmen...</translation>
    </message>
    <message>
        <source>Folder that is watched for signed files</source>
        <translation>Ordner, der auf signierte Dateien beobachtet wird</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation>Dateien werden aufgenommen</translation>
    </message>
    <message>
        <source>Stop adding</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>{done} of {all} files added</source>
        <translation>{done} von {all} Dateien aufgenommen</translation>
    </message>
    <message>
        <source>or watch a medium or folder for them</source>
        <translation>oder ein Medium oder einen Ordner darauf beobachten</translation>
    </message>
    <message>
        <source>{folder} is not there now; it is watched again when it comes back</source>
        <translation>{folder} ist gerade nicht da und wird wieder beobachtet, sobald es zurück ist</translation>
    </message>
    <message>
        <source>or leave them on {folder}: it is watched, but has too many files for all</source>
        <translation>oder auf {folder} ablegen: wird beobachtet, enthält aber für alle zu viele Dateien</translation>
    </message>
    <message>
        <source>or leave them on {folder}: it is watched</source>
        <translation>oder auf {folder} ablegen: wird beobachtet</translation>
    </message>
    <message>
        <source>No token is alive: nothing is lost.</source>
        <translation>Kein Token lebt: Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Live tokens that are void then: {count}. Every approval for them is needed anew.</source>
        <translation>Lebende Token, die dann ungültig sind: {count}. Jede Genehmigung dafür ist neu nötig.</translation>
    </message>
    <message>
        <source>The cluster has not answered yet. What was sent may have been done or not; nobody will know from here.</source>
        <translation>Der Cluster hat noch nicht geantwortet. Was gesendet wurde, ist vielleicht getan, vielleicht nicht; von hier aus wird es niemand wissen.</translation>
    </message>
    <message>
        <source>Hand out the token</source>
        <translation>Token ausgeben</translation>
    </message>
    <message>
        <source>The file that the cluster gave is copied as it is, read back and compared. Nothing on the medium is changed.</source>
        <translation>Die Datei, die der Cluster gab, wird unverändert kopiert, zurückgelesen und verglichen. Auf dem Medium wird nichts geändert.</translation>
    </message>
    <message>
        <source>Medium or folder</source>
        <translation>Medium oder Ordner</translation>
    </message>
    <message>
        <source>Look there for the signed files</source>
        <translation>Dort auf die signierten Dateien achten</translation>
    </message>
    <message>
        <source>Approvers compare these words before they sign:</source>
        <translation>Genehmigende vergleichen diese Wörter, bevor sie signieren:</translation>
    </message>
    <message>
        <source>Where the token goes</source>
        <translation>Ziel des Tokens</translation>
    </message>
    <message>
        <source>The token is dead: do not hand it out any more</source>
        <translation>Das Token ist ungültig: nicht mehr ausgeben</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Copy the token to {folder}</source>
        <translation>Token nach {folder} kopieren</translation>
    </message>
    <message>
        <source>With crypto user</source>
        <translation>Mit crypto-user</translation>
    </message>
    <message>
        <source>From crypto user</source>
        <translation>Von crypto-user</translation>
    </message>
    <message>
        <source>The cluster shows this user no private key.</source>
        <translation>Der Cluster zeigt diesem Benutzer keinen privaten Schlüssel.</translation>
    </message>
    <message>
        <source>Every crypto user has this key already.</source>
        <translation>Alle crypto-user haben diesen Schlüssel schon.</translation>
    </message>
    <message>
        <source>This key is shared with nobody.</source>
        <translation>Dieser Schlüssel ist mit niemandem geteilt.</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>for example: true</source>
        <translation>zum Beispiel: true</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>Name the attribute and give its new value.</source>
        <translation>Nennen Sie das Attribut und geben Sie seinen neuen Wert an.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>This user has a second factor</source>
        <translation>Dieser Benutzer hat einen zweiten Faktor</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>{user}, {role}</source>
        <translation>{user}, {role}</translation>
    </message>
    <message>
        <source>{user} (locked)</source>
        <translation>{user} (gesperrt)</translation>
    </message>
    <message>
        <source>another user...</source>
        <translation>anderer Benutzer...</translation>
    </message>
    <message>
        <source>Sign a file</source>
        <translation>Eine Datei signieren</translation>
    </message>
    <message>
        <source>Share a key with a user</source>
        <translation>Einen Schlüssel mit einem Benutzer teilen</translation>
    </message>
    <message>
        <source>Take a key away from a user</source>
        <translation>Einen Schlüssel nicht mehr mit einem Benutzer teilen</translation>
    </message>
    <message>
        <source>Set an attribute of a key</source>
        <translation>Ein Attribut eines Schlüssels setzen</translation>
    </message>
    <message>
        <source>Create a user</source>
        <translation>Einen Benutzer anlegen</translation>
    </message>
    <message>
        <source>Delete a user</source>
        <translation>Einen Benutzer löschen</translation>
    </message>
    <message>
        <source>Change a password</source>
        <translation>Ein Passwort ändern</translation>
    </message>
    <message>
        <source>Set how many must approve</source>
        <translation>Festlegen, wie viele genehmigen müssen</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Was soll getan werden?</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was getan werden soll</translation>
    </message>
    <message>
        <source>Back to the ceremonies</source>
        <translation>Zurück zu den Zeremonien</translation>
    </message>
    <message>
        <source>Ask for the token</source>
        <translation>Token anfordern</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Form of the signature</source>
        <translation>Form der Signatur</translation>
    </message>
    <message>
        <source>raw bytes</source>
        <translation>rohe Bytes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save the signature...</source>
        <translation>Signatur speichern...</translation>
    </message>
    <message>
        <source>What to look at, in this order</source>
        <translation>Was anzusehen ist, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Report...</source>
        <translation>Bericht...</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Log in again...</source>
        <translation>Neu anmelden...</translation>
    </message>
    <message>
        <source>Ask for a new token for it</source>
        <translation>Neues Token dafür anfordern</translation>
    </message>
    <message>
        <source>Operation {id}</source>
        <translation>Vorgang {id}</translation>
    </message>
    <message>
        <source>No approval had come in.</source>
        <translation>Keine Genehmigung war eingegangen.</translation>
    </message>
    <message>
        <source>Verified approvals of {names}; asked for by {requester} at {time} UTC.</source>
        <translation>Bestätigte Genehmigungen von {names}; angefordert von {requester}, {time} UTC.</translation>
    </message>
    <message>
        <source>Who is {user}?</source>
        <translation>Wer ist {user}?</translation>
    </message>
    <message>
        <source>Note the person</source>
        <translation>Person notieren</translation>
    </message>
    <message>
        <source>The cluster knows user names only. With persons the policy can count one vote a person, or keep the requester from approving.</source>
        <translation>Der Cluster kennt nur Benutzernamen. Sind Personen bekannt, können die Regeln je Mensch eine Stimme zählen oder die anfragende Person vom Genehmigen ausschließen.</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Remove the key of {user}?</source>
        <translation>Den Schlüssel von {user} entfernen?</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Approvals of this user are not counted here any more. The cluster keeps its own registration: remove that there, if it shall go, too.</source>
        <translation>Genehmigungen dieses Benutzers werden hier nicht mehr gezählt. Der Cluster behält seine eigene Registrierung: Soll auch sie weg, entfernen Sie sie dort.</translation>
    </message>
    <message>
        <source>Type the user name</source>
        <translation>Benutzername zur Bestätigung</translation>
    </message>
    <message>
        <source>Import roster...</source>
        <translation>Liste importieren...</translation>
    </message>
    <message>
        <source>Export roster...</source>
        <translation>Liste exportieren...</translation>
    </message>
    <message>
        <source>Who can approve</source>
        <translation>Wer genehmigen kann</translation>
    </message>
    <message>
        <source>Change policy...</source>
        <translation>Regeln ändern...</translation>
    </message>
    <message>
        <source>Policy beside the cluster&apos;s</source>
        <translation>Regeln neben denen des Clusters</translation>
    </message>
    <message>
        <source>Roster to import</source>
        <translation>Liste der Genehmigenden importieren</translation>
    </message>
    <message>
        <source>Where the roster goes</source>
        <translation>Ziel der Liste der Genehmigenden</translation>
    </message>
    <message>
        <source>Roster written to {path}</source>
        <translation>Liste der Genehmigenden geschrieben nach {path}</translation>
    </message>
    <message>
        <source>Public key of {user} in PEM form</source>
        <translation>Öffentlicher Schlüssel von {user} in PEM-Form</translation>
    </message>
    <message>
        <source>The file has nothing that is not known here</source>
        <translation>Die Datei enthält nichts, was hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>The roster was changed</source>
        <translation>Die Liste der Genehmigenden wurde geändert</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>key last proved itself</source>
        <translation>Schlüssel zuletzt bewährt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Nobody is known yet</source>
        <translation>Noch ist niemand bekannt</translation>
    </message>
    <message>
        <source>Log in to the cluster: its users appear here, and you add the public key that each of them registered. Or import a roster that was exported before.</source>
        <translation>Melden Sie sich am Cluster an: Seine Benutzer erscheinen hier, und Sie fügen für jeden den öffentlichen Schlüssel hinzu, den er registriert hat. Oder importieren Sie eine früher exportierte Liste der Genehmigenden.</translation>
    </message>
    <message>
        <source>Fingerprint of the key, and its words</source>
        <translation>Fingerabdruck des Schlüssels und seine Wörter</translation>
    </message>
    <message>
        <source>Name person...</source>
        <translation>Person nennen...</translation>
    </message>
    <message>
        <source>Remove key...</source>
        <translation>Schlüssel entfernen...</translation>
    </message>
    <message>
        <source>role not known</source>
        <translation>Rolle unbekannt</translation>
    </message>
    <message>
        <source>Nobody noted who this is.</source>
        <translation>Niemand hat notiert, wer das ist.</translation>
    </message>
    <message>
        <source>Change key...</source>
        <translation>Schlüssel ändern...</translation>
    </message>
    <message>
        <source>Add public key...</source>
        <translation>Schlüssel hinzufügen...</translation>
    </message>
    <message>
        <source>This key has not proved itself yet: a drill does that.</source>
        <translation>Dieser Schlüssel hat sich noch nicht bewährt: Dazu dient eine Übung.</translation>
    </message>
    <message>
        <source>This key last proved itself on {when}.</source>
        <translation>Dieser Schlüssel hat sich zuletzt bewährt: {when}.</translation>
    </message>
    <message>
        <source>What is needed beside the cluster&apos;s M?</source>
        <translation>Was ist neben dem M des Clusters nötig?</translation>
    </message>
    <message>
        <source>Keep policy</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>This program counts approvals by these rules before it lets anything be executed. The cluster itself does not know them.</source>
        <translation>Dieses Programm zählt Genehmigungen nach diesen Regeln, bevor es etwas ausführen lässt. Der Cluster selbst kennt sie nicht.</translation>
    </message>
    <message>
        <source>as many as the cluster says</source>
        <translation>so viele, wie der Cluster sagt</translation>
    </message>
    <message>
        <source>Approvals, at least</source>
        <translation>Genehmigungen, mindestens</translation>
    </message>
    <message>
        <source>Whoever asks for a token does not approve it</source>
        <translation>Wer ein Token anfordert, genehmigt es nicht</translation>
    </message>
    <message>
        <source>A person with several users counts once</source>
        <translation>Ein Mensch mit mehreren Benutzern zählt einmal</translation>
    </message>
    <message>
        <source>Among them must be</source>
        <translation>Darunter müssen sein</translation>
    </message>
    <message>
        <source>At least {count} approvals.</source>
        <translation>Mindestens {count} Genehmigungen.</translation>
    </message>
    <message>
        <source>The requester does not approve.</source>
        <translation>Die anfragende Person genehmigt nicht.</translation>
    </message>
    <message>
        <source>A person with several users counts once.</source>
        <translation>Ein Mensch mit mehreren Benutzern zählt einmal.</translation>
    </message>
    <message>
        <source>An approval of each: {persons}.</source>
        <translation>Je eine Genehmigung von: {persons}.</translation>
    </message>
    <message>
        <source>An approval in each role: {roles}.</source>
        <translation>Je eine Genehmigung in den Rollen: {roles}.</translation>
    </message>
    <message>
        <source>Nothing is asked for beside what the cluster asks.</source>
        <translation>Verlangt ist nur, was der Cluster verlangt.</translation>
    </message>
    <message>
        <source>{needed} approvals are needed; {able} users can approve.</source>
        <translation>{needed} Genehmigungen sind nötig; {able} Benutzer können genehmigen.</translation>
    </message>
    <message>
        <source>The cluster asks for no approvals for this: it is done at once.</source>
        <translation>Der Cluster verlangt dafür keine Genehmigungen: Es wird sofort ausgeführt.</translation>
    </message>
    <message>
        <source>So few can approve that this can never be done. Share the key, or have more users register their keys first.</source>
        <translation>So wenige können genehmigen, dass es nie ausgeführt werden kann. Teilen Sie den Schlüssel oder lassen Sie zuerst mehr Benutzer ihre Schlüssel registrieren.</translation>
    </message>
    <message>
        <source>No public key is known here of {users}: their approvals could not be checked, and would not count. Add the keys under People first.</source>
        <translation>Von {users} ist hier kein öffentlicher Schlüssel bekannt: Genehmigungen von dort wären nicht zu prüfen und würden nicht zählen. Fügen Sie zuerst unter Personen die Schlüssel hinzu.</translation>
    </message>
    <message>
        <source>What it will do</source>
        <translation>Was es bewirken wird</translation>
    </message>
    <message>
        <source>What is read aloud</source>
        <translation>Was vorgelesen wird</translation>
    </message>
    <message>
        <source>digest of the token, which approvers sign</source>
        <translation>Digest des Tokens, den die Genehmigenden signieren</translation>
    </message>
    <message>
        <source>the digest in {name}</source>
        <translation>Digest in {name}</translation>
    </message>
    <message>
        <source>SHA-256 of {name}</source>
        <translation>SHA-256 von {name}</translation>
    </message>
    <message>
        <source>Change the roster?</source>
        <translation>Die Liste der Genehmigenden ändern?</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Import roster {name}?</source>
        <translation>Liste der Genehmigenden {name} importieren?</translation>
    </message>
    <message>
        <source>Import the roster</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Trust this key?</source>
        <translation>Diesem Schlüssel vertrauen?</translation>
    </message>
    <message>
        <source>Trust the key</source>
        <translation>Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Whoever slips a key in here can approve in another&apos;s name. Have the owner read the words to you, by voice, from the own screen or note.</source>
        <translation>Wer hier einen Schlüssel unterschiebt, kann im Namen eines anderen genehmigen. Lassen Sie sich die Wörter vom Besitzer mündlich vorlesen, von dessen eigenem Bildschirm oder Zettel.</translation>
    </message>
    <message>
        <source>What changes, too</source>
        <translation>Was sich außerdem ändert</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>I compared the words with {user}</source>
        <translation>Ich habe die Wörter mit {user} verglichen</translation>
    </message>
    <message>
        <source>Type {user} once the new words were compared</source>
        <translation>{user} eingeben, sobald die neuen Wörter verglichen sind</translation>
    </message>
    <message>
        <source>Key until now</source>
        <translation>Bisheriger Schlüssel</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>The key of {user} changes</source>
        <translation>Der Schlüssel von {user} ändert sich</translation>
    </message>
    <message>
        <source>{user} gets a key</source>
        <translation>{user} bekommt einen Schlüssel</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Wählen: {what}</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>noch keine Datei</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Datei wählen...</translation>
    </message>
    <message>
        <source>The file holds a ready digest: sign it as it is</source>
        <translation>Die Datei enthält einen fertigen Digest: so signieren, wie er ist</translation>
    </message>
    <message>
        <source>How to sign</source>
        <translation>Wie signiert wird</translation>
    </message>
    <message>
        <source>Hash function</source>
        <translation>Hashfunktion</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Signature as</source>
        <translation>Signatur als</translation>
    </message>
    <message>
        <source>the one that goes with the key</source>
        <translation>der zum Schlüssel gehörende</translation>
    </message>
    <message>
        <source>Another...</source>
        <translation>Anderer...</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>File to sign</source>
        <translation>Zu signierende Datei</translation>
    </message>
    <message>
        <source>Public key that verifies the signature (PEM)</source>
        <translation>Öffentlicher Schlüssel, der die Signatur prüft (PEM)</translation>
    </message>
    <message>
        <source>{name}, {size} bytes</source>
        <translation>{name}, {size} Bytes</translation>
    </message>
    <message>
        <source>Reading the file...</source>
        <translation>Die Datei wird gelesen...</translation>
    </message>
    <message>
        <source>Choose the file to sign.</source>
        <translation>Wählen Sie die Datei, die signiert werden soll.</translation>
    </message>
    <message>
        <source> And {count} more remarks.</source>
        <translation> Und {count} weitere Anmerkungen.</translation>
    </message>
    <message>
        <source>The journal&apos;s chain is broken, so its side proves little: {words}</source>
        <translation>Die Kette des Journals ist unterbrochen, darum beweist seine Seite wenig: {words}</translation>
    </message>
    <message>
        <source>{stream}, at {line}: {words}</source>
        <translation>{stream}, Zeile {line}: {words}</translation>
    </message>
    <message>
        <source>log without a name</source>
        <translation>Protokoll ohne Namen</translation>
    </message>
    <message>
        <source>And {count} more gaps, repeats or restarts.</source>
        <translation>Und {count} weitere Lücken, Wiederholungen oder Neustarts.</translation>
    </message>
    <message>
        <source>{events} events read</source>
        <translation>{events} Ereignisse gelesen</translation>
    </message>
    <message>
        <source>{percent} %, {events} events</source>
        <translation>{percent} %, {events} Ereignisse</translation>
    </message>
    <message>
        <source>No log is open</source>
        <translation>Kein Protokoll ist geöffnet</translation>
    </message>
    <message>
        <source>The log shows what the HSMs did; the journal shows what this program did. Side by side they show what only one of them tells of.</source>
        <translation>Das Protokoll zeigt, was die HSMs getan haben; das Journal zeigt, was dieses Programm getan hat. Nebeneinander zeigen sie, wovon nur eines von beiden berichtet.</translation>
    </message>
    <message>
        <source>A real cluster&apos;s logs are in CloudWatch Logs, group /aws/cloudhsm/ and the cluster&apos;s id, one stream for each HSM. Save each as text, or the JSON that get-log-events or filter-log-events writes, and open the files together.</source>
        <translation>Die Protokolle eines echten Clusters liegen in CloudWatch Logs, Gruppe /aws/cloudhsm/ und die Kennung des Clusters, mit einem Stream für jedes HSM. Speichern Sie jeden als Text oder als das JSON, das get-log-events oder filter-log-events schreibt, und öffnen Sie die Dateien zusammen.</translation>
    </message>
    <message>
        <source>Cluster file</source>
        <translation>Cluster-Datei</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>Neu...</translation>
    </message>
    <message>
        <source>empty: the usual one of AWS&apos;s configuration</source>
        <translation>leer: das übliche aus der AWS-Konfiguration</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>A cluster at AWS, asked about by this program</source>
        <translation>Ein Cluster bei AWS: dieses Programm fragt dort selbst nach</translation>
    </message>
    <message>
        <source>Cluster id</source>
        <translation>Cluster-Kennung</translation>
    </message>
    <message>
        <source>A cluster at AWS by hand: this program asks nobody, you carry the files</source>
        <translation>Ein Cluster bei AWS, von Hand: dieses Programm fragt niemanden, Sie tragen die Dateien</translation>
    </message>
    <message>
        <source>Open the file of an embedded cluster, or make a new one.</source>
        <translation>Öffnen Sie die Datei eines eingebauten Clusters, oder legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>Type the region, such as eu-central-1, and how the tool is reached.</source>
        <translation>Geben Sie die Region an, etwa eu-central-1, und wie das Werkzeug zu erreichen ist.</translation>
    </message>
    <message>
        <source>Type the cluster&apos;s id, such as cluster-abc234.</source>
        <translation>Geben Sie die Kennung des Clusters ein, etwa cluster-abc234.</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>auf diesem Rechner</translation>
    </message>
    <message>
        <source>on another machine, over ssh</source>
        <translation>auf einem anderen Rechner, über ssh</translation>
    </message>
    <message>
        <source>cloudhsm-cli is</source>
        <translation>cloudhsm-cli ist</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>only where the tool is configured for several clusters</source>
        <translation>nur wo das Werkzeug für mehrere Cluster konfiguriert ist</translation>
    </message>
    <message>
        <source>An embedded cluster: a rehearsal, not an HSM</source>
        <translation>Ein eingebauter Cluster: eine Probe, kein HSM</translation>
    </message>
    <message>
        <source>cloudhsm-cli on this machine</source>
        <translation>cloudhsm-cli auf diesem Rechner</translation>
    </message>
    <message>
        <source>Path of the tool</source>
        <translation>Pfad des Werkzeugs</translation>
    </message>
    <message>
        <source>cloudhsm-cli on another machine, over ssh</source>
        <translation>cloudhsm-cli auf einem anderen Rechner, über ssh</translation>
    </message>
    <message>
        <source>Path of the tool there</source>
        <translation>Pfad des Werkzeugs dort</translation>
    </message>
    <message>
        <source>File of an embedded cluster</source>
        <translation>Datei eines eingebauten Clusters</translation>
    </message>
    <message>
        <source>Where the new embedded cluster goes</source>
        <translation>Ziel des neuen eingebauten Clusters</translation>
    </message>
    <message>
        <source>{label} ({key}), {count} approvals</source>
        <translation>{label} ({key}), {count} Genehmigungen</translation>
    </message>
    <message>
        <source>{label} ({key})</source>
        <translation>{label} ({key})</translation>
    </message>
    <message>
        <source>The authority has no certificate yet</source>
        <translation>Die Stelle hat noch kein Zertifikat</translation>
    </message>
    <message>
        <source>The key &apos;{name}&apos; is here, but no certificate beside it.</source>
        <translation>Der Schlüssel „{name}“ ist hier, aber kein Zertifikat daneben.</translation>
    </message>
    <message>
        <source>Complete the authority, or delete it.</source>
        <translation>Vervollständigen Sie die Stelle, oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate cannot be used</source>
        <translation>Das Zertifikat der Stelle ist nicht zu benutzen</translation>
    </message>
    <message>
        <source>Put the right certificate in its place, or delete the authority.</source>
        <translation>Legen Sie das richtige Zertifikat an seinen Platz, oder löschen Sie die Stelle.</translation>
    </message>
    <message>
        <source>A certificate cannot live so long</source>
        <translation>So lange kann ein Zertifikat nicht gelten</translation>
    </message>
    <message>
        <source>It can live from 1 to {most} years; wanted are {years}.</source>
        <translation>Es kann 1 bis {most} Jahre gelten; verlangt sind {years}.</translation>
    </message>
    <message>
        <source>Choose another number of years; 10 is usual.</source>
        <translation>Wählen Sie eine andere Zahl von Jahren; üblich sind 10.</translation>
    </message>
    <message>
        <source>The request cannot be understood</source>
        <translation>Der Antrag ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>Its name, or the issuing certificate, holds what cannot be carried over.</source>
        <translation>Sein Name oder das ausstellende Zertifikat enthält etwas, das sich nicht übernehmen lässt.</translation>
    </message>
    <message>
        <source>Fetch the request again from the cluster&apos;s description.</source>
        <translation>Holen Sie den Antrag neu aus der Beschreibung des Clusters.</translation>
    </message>
    <message>
        <source>The certificate was thrown away</source>
        <translation>Das Zertifikat wurde verworfen</translation>
    </message>
    <message>
        <source>It was signed, but did not stand the checks: {why}</source>
        <translation>Es wurde signiert, hielt den Prüfungen aber nicht stand: {why}</translation>
    </message>
    <message>
        <source>Check the request and the issuing certificate; hand nothing over.</source>
        <translation>Prüfen Sie den Antrag und das ausstellende Zertifikat; geben Sie nichts weiter.</translation>
    </message>
    <message>
        <source>common name</source>
        <translation>Name (CN)</translation>
    </message>
    <message>
        <source>It is empty, and every authority has one.</source>
        <translation>Es ist leer, und keine Stelle ist ohne.</translation>
    </message>
    <message>
        <source>It has {found} characters; {most} are allowed.</source>
        <translation>Es hat {found} Zeichen; erlaubt sind {most}.</translation>
    </message>
    <message>
        <source>It begins or ends with a blank, or holds what cannot be seen.</source>
        <translation>Es beginnt oder endet mit einem Leerzeichen oder enthält etwas Unsichtbares.</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>It is two capital letters, such as DE or US.</source>
        <translation>Es sind zwei Großbuchstaben, etwa DE oder US.</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>locality</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Bundesland</translation>
    </message>
    <message>
        <source>The authority cannot have this name</source>
        <translation>Diesen Namen kann die Stelle nicht haben</translation>
    </message>
    <message>
        <source>Its {part}: {why}</source>
        <translation>Feld {part}: {why}</translation>
    </message>
    <message>
        <source>Type it differently.</source>
        <translation>Geben Sie es anders ein.</translation>
    </message>
    <message>
        <source>the root that the AWS CloudHSM User Guide names, in force until 2027-04-26</source>
        <translation>die Wurzel, die der AWS CloudHSM User Guide nennt, gültig bis 2027-04-26</translation>
    </message>
    <message>
        <source>Cavium&apos;s root for hsm1.medium, in force until 2025-11-16</source>
        <translation>die Wurzel von Cavium für hsm1.medium, gültig bis 2025-11-16</translation>
    </message>
    <message>
        <source>Cavium&apos;s root, issued anew with the same key, in force until 2034-07-23</source>
        <translation>die Wurzel von Cavium, mit demselben Schlüssel neu ausgestellt, gültig bis 2034-07-23</translation>
    </message>
    <message>
        <source>Papers of several clusters</source>
        <translation>Papiere mehrerer Cluster</translation>
    </message>
    <message>
        <source>{folder} holds papers of {first} and of {second}.</source>
        <translation>{folder} enthält Papiere von {first} und von {second}.</translation>
    </message>
    <message>
        <source>Give each cluster a folder of its own.</source>
        <translation>Geben Sie jedem Cluster einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Too many files in the folder</source>
        <translation>Zu viele Dateien im Ordner</translation>
    </message>
    <message>
        <source>{folder} holds more than {most} files.</source>
        <translation>{folder} enthält mehr als {most} Dateien.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the papers of the cluster.</source>
        <translation>Wählen Sie den Ordner mit den Papieren des Clusters.</translation>
    </message>
    <message>
        <source>The papers could not be read</source>
        <translation>Die Papiere waren nicht zu lesen</translation>
    </message>
    <message>
        <source>Check the folder and the medium, and try again.</source>
        <translation>Prüfen Sie den Ordner und das Medium; dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The signed certificate</source>
        <translation>Das signierte Zertifikat</translation>
    </message>
    <message>
        <source>The issuing certificate</source>
        <translation>Das ausstellende Zertifikat</translation>
    </message>
    <message>
        <source>{paper} expired on {ends}.</source>
        <translation>{paper} ist am {ends} abgelaufen.</translation>
    </message>
    <message>
        <source>No certificate has expired.</source>
        <translation>Kein Zertifikat ist abgelaufen.</translation>
    </message>
    <message>
        <source>{paper} is not yet in force: it begins on {begins}. This machine&apos;s clock may be wrong.</source>
        <translation>{paper} gilt noch nicht, erst ab {begins}. Vielleicht geht die Uhr dieses Rechners falsch.</translation>
    </message>
    <message>
        <source>{paper} was never in force: it ends before it begins.</source>
        <translation>{paper} galt nie: Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>Every certificate has begun.</source>
        <translation>Jedes Zertifikat hat begonnen.</translation>
    </message>
    <message>
        <source>{paper} has a weak or unknown key: {key}. RSA-2048 is the least.</source>
        <translation>{paper} hat einen schwachen oder unbekannten Schlüssel: {key}. RSA-2048 ist das Mindeste.</translation>
    </message>
    <message>
        <source>Every key is strong enough.</source>
        <translation>Alle Schlüssel sind stark genug.</translation>
    </message>
    <message>
        <source>{paper} is signed with a weak or unknown algorithm: {digest}. SHA-256 is the least.</source>
        <translation>{paper} ist mit einem schwachen oder unbekannten Verfahren signiert: {digest}. SHA-256 ist das Mindeste.</translation>
    </message>
    <message>
        <source>Every hash is strong enough.</source>
        <translation>Alle Hashes sind stark genug.</translation>
    </message>
    <message>
        <source>The cluster&apos;s request is signed with its own key.</source>
        <translation>Der Antrag des Clusters ist mit seinem eigenen Schlüssel signiert.</translation>
    </message>
    <message>
        <source>The cluster&apos;s request was edited: its own signature does not verify with its key.</source>
        <translation>Der Antrag des Clusters wurde verändert: Sein Schlüssel bestätigt seine eigene Signatur nicht.</translation>
    </message>
    <message>
        <source>The signed certificate carries the key of the cluster&apos;s request.</source>
        <translation>Das signierte Zertifikat trägt den Schlüssel aus dem Antrag des Clusters.</translation>
    </message>
    <message>
        <source>The signed certificate carries another key than the cluster&apos;s request.</source>
        <translation>Das signierte Zertifikat trägt einen anderen Schlüssel als der Antrag des Clusters.</translation>
    </message>
    <message>
        <source>The signed certificate carries the name of the cluster&apos;s request.</source>
        <translation>Das signierte Zertifikat trägt den Namen aus dem Antrag des Clusters.</translation>
    </message>
    <message>
        <source>The signed certificate carries another name than the cluster&apos;s request.</source>
        <translation>Das signierte Zertifikat trägt einen anderen Namen als der Antrag des Clusters.</translation>
    </message>
    <message>
        <source>The signed certificate names another issuer than the issuing certificate.</source>
        <translation>Das signierte Zertifikat nennt einen anderen Aussteller als das ausstellende Zertifikat.</translation>
    </message>
    <message>
        <source>The signed certificate was not made by the key of the issuing certificate.</source>
        <translation>Der Schlüssel des ausstellenden Zertifikats hat das signierte Zertifikat nicht gemacht.</translation>
    </message>
    <message>
        <source>The signed certificate names another key or serial number of its issuer than the issuing certificate has.</source>
        <translation>Das signierte Zertifikat nennt für seinen Aussteller einen anderen Schlüssel oder eine andere Seriennummer, als das ausstellende Zertifikat hat.</translation>
    </message>
    <message>
        <source>The signed certificate was made by the issuing certificate&apos;s key.</source>
        <translation>Der Schlüssel des ausstellenden Zertifikats hat das signierte Zertifikat gemacht.</translation>
    </message>
    <message>
        <source>{paper} is not yet in force: it begins on {begins}.</source>
        <translation>{paper} gilt noch nicht, erst ab {begins}.</translation>
    </message>
    <message>
        <source>{paper} ends soon, on {ends}; a cluster keeps it for good.</source>
        <translation>{paper} endet bald, am {ends}; ein Cluster behält es für immer.</translation>
    </message>
    <message>
        <source>Both are in force for at least a year.</source>
        <translation>Beide gelten noch mindestens ein Jahr.</translation>
    </message>
    <message>
        <source>The issuing certificate is not self-signed; a cluster asks for a root.</source>
        <translation>Das ausstellende Zertifikat ist nicht selbst signiert; ein Cluster verlangt eine Wurzel.</translation>
    </message>
    <message>
        <source>The issuing certificate&apos;s own signature is forged or damaged.</source>
        <translation>Die eigene Signatur des ausstellenden Zertifikats ist gefälscht oder beschädigt.</translation>
    </message>
    <message>
        <source>The issuing certificate says that it is no CA: it may sign nothing.</source>
        <translation>Das ausstellende Zertifikat sagt, dass es keine CA ist: Es darf nichts signieren.</translation>
    </message>
    <message>
        <source>The issuing certificate does not say that it is a CA.</source>
        <translation>Das ausstellende Zertifikat sagt nicht, dass es eine CA ist.</translation>
    </message>
    <message>
        <source>The issuing certificate is a self-signed CA.</source>
        <translation>Das ausstellende Zertifikat ist eine CA, die sich selbst signiert.</translation>
    </message>
    <message>
        <source>The signed certificate says that it is a CA: with it, the cluster&apos;s key could sign others.</source>
        <translation>Das signierte Zertifikat sagt, dass es eine CA ist: Damit könnte der Schlüssel des Clusters andere Zertifikate signieren.</translation>
    </message>
    <message>
        <source>{paper} has a critical extension that this program cannot judge: {oid}.</source>
        <translation>{paper} hat eine kritische Erweiterung, die dieses Programm nicht beurteilen kann: {oid}.</translation>
    </message>
    <message>
        <source>{paper} has {count} characters; a cluster takes {most}.</source>
        <translation>{paper} hat {count} Zeichen; ein Cluster nimmt {most}.</translation>
    </message>
    <message>
        <source>Both are short enough for a cluster.</source>
        <translation>Beide sind kurz genug für einen Cluster.</translation>
    </message>
    <message>
        <source>The list of clusters is not as AWS describes it.</source>
        <translation>Die Liste der Cluster ist nicht so, wie AWS sie beschreibt.</translation>
    </message>
    <message>
        <source>The list of clusters does not end.</source>
        <translation>Die Liste der Cluster endet nicht.</translation>
    </message>
    <message>
        <source>A cluster was to be created.</source>
        <translation>Ein Cluster sollte angelegt werden.</translation>
    </message>
    <message>
        <source>Look at the list of clusters. If there is a new one, go on with it; if there is none after some minutes, create it again.</source>
        <translation>Sehen Sie in die Liste der Cluster. Ist ein neuer da, machen Sie mit ihm weiter; ist nach einigen Minuten keiner da, legen Sie ihn noch einmal an.</translation>
    </message>
    <message>
        <source>An HSM was to be added to {cluster} in {zone}.</source>
        <translation>In {zone} sollte {cluster} ein HSM bekommen.</translation>
    </message>
    <message>
        <source>Look at the cluster&apos;s HSMs before another is added: each one costs money.</source>
        <translation>Sehen Sie sich die HSMs des Clusters an, bevor noch eines hinzukommt: Jedes kostet Geld.</translation>
    </message>
    <message>
        <source>{cluster} was to be initialised.</source>
        <translation>{cluster} sollte initialisiert werden.</translation>
    </message>
    <message>
        <source>Look at the cluster&apos;s state. INITIALIZE_IN_PROGRESS or INITIALIZED: it was done. UNINITIALIZED after some minutes: it was not, and can be done again.</source>
        <translation>Sehen Sie sich den Zustand des Clusters an. INITIALIZE_IN_PROGRESS oder INITIALIZED: Es wurde getan. Nach einigen Minuten UNINITIALIZED: Es wurde nicht getan und kann wiederholt werden.</translation>
    </message>
    <message>
        <source>{hsm} of {cluster} was to be deleted.</source>
        <translation>{hsm} von {cluster} sollte gelöscht werden.</translation>
    </message>
    <message>
        <source>Look at the cluster&apos;s HSMs: it costs money as long as it is there.</source>
        <translation>Sehen Sie sich die HSMs des Clusters an: Solange es da ist, kostet es Geld.</translation>
    </message>
    <message>
        <source>{cluster} was to be deleted.</source>
        <translation>{cluster} sollte gelöscht werden.</translation>
    </message>
    <message>
        <source>Look at the list of clusters whether it is still there.</source>
        <translation>Sehen Sie in der Liste der Cluster nach, ob er noch da ist.</translation>
    </message>
    <message>
        <source>The answer is no text that AWS would send.</source>
        <translation>Die Antwort ist kein Text, den AWS senden würde.</translation>
    </message>
    <message>
        <source>The two hardware certificates are for different hardware.</source>
        <translation>Die beiden Hardware-Zertifikate gelten für verschiedene Hardware.</translation>
    </message>
    <message>
        <source>The two hardware certificates carry different hardware keys.</source>
        <translation>Die beiden Hardware-Zertifikate tragen verschiedene Hardware-Schlüssel.</translation>
    </message>
    <message>
        <source>AWS and the manufacturer certify the same hardware with the same key.</source>
        <translation>AWS und der Hersteller bescheinigen dieselbe Hardware mit demselben Schlüssel.</translation>
    </message>
    <message>
        <source>{paper} names no partition that this program can read: {name}.</source>
        <translation>{paper} nennt keine Partition, die dieses Programm lesen kann: {name}.</translation>
    </message>
    <message>
        <source>All of them name the same HSM and partition: {name}.</source>
        <translation>Alle nennen dasselbe HSM und dieselbe Partition: {name}.</translation>
    </message>
    <message>
        <source>{paper} is of another partition, {name}; the HSM&apos;s certificate: {hsm}.</source>
        <translation>{paper} gehört zu einer anderen Partition, {name}; das Zertifikat des HSM: {hsm}.</translation>
    </message>
    <message>
        <source>{paper} is of another HSM, {name}; the HSM&apos;s certificate: {hsm}.</source>
        <translation>{paper} gehört zu einem anderen HSM, {name}; das Zertifikat des HSM: {hsm}.</translation>
    </message>
    <message>
        <source>{paper} names no HSM that this program can read: {name}.</source>
        <translation>{paper} nennt kein HSM, das dieses Programm lesen kann: {name}.</translation>
    </message>
    <message>
        <source>The cluster&apos;s request carries the key of the HSM&apos;s certificate.</source>
        <translation>Der Antrag des Clusters trägt den Schlüssel aus dem Zertifikat des HSM.</translation>
    </message>
    <message>
        <source>The cluster&apos;s request carries another key than the HSM&apos;s certificate.</source>
        <translation>Der Antrag des Clusters trägt einen anderen Schlüssel als das Zertifikat des HSM.</translation>
    </message>
    <message>
        <source>The cluster&apos;s certificate carries the key of the HSM&apos;s certificate.</source>
        <translation>Das Zertifikat des Clusters trägt den Schlüssel aus dem Zertifikat des HSM.</translation>
    </message>
    <message>
        <source>The cluster&apos;s certificate carries another key than the HSM&apos;s certificate.</source>
        <translation>Das Zertifikat des Clusters trägt einen anderen Schlüssel als das Zertifikat des HSM.</translation>
    </message>
    <message>
        <source>The key and the certificate do not belong together.</source>
        <translation>Der Schlüssel und das Zertifikat gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>It is no certificate of an authority: its basic constraints do not say so.</source>
        <translation>Es ist kein Zertifikat einer ausstellenden Stelle: Seine Basic Constraints sagen es nicht.</translation>
    </message>
    <message>
        <source>Its key usage does not let it sign certificates.</source>
        <translation>Seine Key Usage erlaubt ihm nicht, Zertifikate zu signieren.</translation>
    </message>
    <message>
        <source>It was signed with a weak or unknown hash function ({name}).</source>
        <translation>Es wurde mit einer schwachen oder unbekannten Hashfunktion signiert ({name}).</translation>
    </message>
    <message>
        <source>It is not self-signed, and AWS takes no other for a trust anchor.</source>
        <translation>Es ist nicht selbst signiert, und AWS nimmt kein anderes als Vertrauensanker.</translation>
    </message>
    <message>
        <source>Its serial number is not positive.</source>
        <translation>Seine Seriennummer ist nicht positiv.</translation>
    </message>
    <message>
        <source>It is longer than the {most} characters that AWS takes.</source>
        <translation>Es ist länger als die {most} Zeichen, die AWS nimmt.</translation>
    </message>
    <message>
        <source>Its certificate ended on {end}; it signs nothing any more.</source>
        <translation>Das Zertifikat der Stelle endete am {end}; sie signiert nichts mehr.</translation>
    </message>
    <message>
        <source>Its certificate begins on {begin} only; perhaps a clock is wrong.</source>
        <translation>Das Zertifikat der Stelle beginnt erst am {begin}; vielleicht geht eine Uhr falsch.</translation>
    </message>
    <message>
        <source>Its certificate ends on {end}; days left: {days}.</source>
        <translation>Das Zertifikat der Stelle endet am {end}; verbleibende Tage: {days}.</translation>
    </message>
    <message>
        <source>The request was not signed</source>
        <translation>Der Antrag wurde nicht signiert</translation>
    </message>
    <message>
        <source>{check}: {words}</source>
        <translation>{check}: {words}</translation>
    </message>
    <message>
        <source>The request&apos;s own signature proves nothing: its hash function is weak.</source>
        <translation>Die eigene Signatur des Antrags beweist nichts: Ihre Hashfunktion ist schwach.</translation>
    </message>
    <message>
        <source>The request is signed with the key in it; nothing in it was changed.</source>
        <translation>Der Antrag ist mit dem Schlüssel in ihm signiert; nichts darin wurde verändert.</translation>
    </message>
    <message>
        <source>The request&apos;s own signature is wrong: it was changed on its way, or is forged.</source>
        <translation>Die eigene Signatur des Antrags ist falsch: Er wurde unterwegs verändert oder ist gefälscht.</translation>
    </message>
    <message>
        <source>Its key is no RSA key ({kind}); a cluster asks for RSA.</source>
        <translation>Sein Schlüssel ist kein RSA-Schlüssel ({kind}); ein Cluster verlangt RSA.</translation>
    </message>
    <message>
        <source>Its key is too weak: RSA of {bits} bits.</source>
        <translation>Sein Schlüssel ist zu schwach: RSA mit {bits} Bit.</translation>
    </message>
    <message>
        <source>Its key is RSA of {bits} bits.</source>
        <translation>Sein Schlüssel ist RSA mit {bits} Bit.</translation>
    </message>
    <message>
        <source>It was signed with {name}.</source>
        <translation>Er wurde mit {name} signiert.</translation>
    </message>
    <message>
        <source>The issuing certificate cannot be used</source>
        <translation>Das ausstellende Zertifikat ist nicht zu benutzen</translation>
    </message>
    <message>
        <source>Choose another authority, or make one here.</source>
        <translation>Wählen Sie eine andere Stelle, oder legen Sie hier eine an.</translation>
    </message>
    <message>
        <source>AWS&apos;s chain</source>
        <translation>Die Kette von AWS</translation>
    </message>
    <message>
        <source>The manufacturer&apos;s chain</source>
        <translation>Die Kette des Herstellers</translation>
    </message>
    <message>
        <source>{paper} was issued by {issuer}; the certificate above it is {above}.</source>
        <translation>{paper} wurde von {issuer} ausgestellt; das Zertifikat darüber ist aber {above}.</translation>
    </message>
    <message>
        <source>{chain}: each certificate names the one above it as its issuer.</source>
        <translation>{chain}: Jedes Zertifikat nennt das darüber als seinen Aussteller.</translation>
    </message>
    <message>
        <source>{paper} is known to this program by its fingerprint ({source}).</source>
        <translation>{paper} ist diesem Programm am Fingerabdruck bekannt ({source}).</translation>
    </message>
    <message>
        <source>{paper} is an impostor: it has the name of a known root, {name}, and another fingerprint.</source>
        <translation>{paper} ist ein Hochstapler: Der Name ist der einer bekannten Wurzel, {name}, der Fingerabdruck ein anderer.</translation>
    </message>
    <message>
        <source>{paper}, {name}, is trusted by you: you named or compared it.</source>
        <translation>{paper}, {name}: Sie vertrauen ihr, weil Sie sie genannt oder verglichen haben.</translation>
    </message>
    <message>
        <source>{paper}, {name}, is unknown to this program: compare its SHA-256 fingerprint with the one that its owner publishes, {fingerprint}.</source>
        <translation>{paper}, {name}, ist diesem Programm unbekannt: Vergleichen Sie den SHA-256-Fingerabdruck mit dem, den der Inhaber veröffentlicht: {fingerprint}.</translation>
    </message>
    <message>
        <source>{paper}: its own signature is forged or damaged.</source>
        <translation>{paper}: Die eigene Signatur ist gefälscht oder beschädigt.</translation>
    </message>
    <message>
        <source>{paper}: its signature is forged or damaged; the key of the certificate above it, {above}, did not make it.</source>
        <translation>{paper}: Die Signatur ist gefälscht oder beschädigt; der Schlüssel des Zertifikats darüber, {above}, hat sie nicht gemacht.</translation>
    </message>
    <message>
        <source>{chain}: each signature was made by the key of the certificate above it.</source>
        <translation>{chain}: Jede Signatur stammt vom Schlüssel des Zertifikats darüber.</translation>
    </message>
    <message>
        <source>The cluster&apos;s request</source>
        <translation>Der Antrag des Clusters</translation>
    </message>
    <message>
        <source>The HSM&apos;s certificate</source>
        <translation>Das Zertifikat des HSM</translation>
    </message>
    <message>
        <source>AWS&apos;s hardware certificate</source>
        <translation>Das Hardware-Zertifikat von AWS</translation>
    </message>
    <message>
        <source>The manufacturer&apos;s hardware certificate</source>
        <translation>Das Hardware-Zertifikat des Herstellers</translation>
    </message>
    <message>
        <source>The cluster&apos;s certificate</source>
        <translation>Das Zertifikat des Clusters</translation>
    </message>
    <message>
        <source>AWS&apos;s root</source>
        <translation>Die Wurzel von AWS</translation>
    </message>
    <message>
        <source>The manufacturer&apos;s root</source>
        <translation>Die Wurzel des Herstellers</translation>
    </message>
    <message>
        <source>{paper}: the file holds a certificate request.</source>
        <translation>{paper}: Die Datei enthält einen Zertifikatsantrag.</translation>
    </message>
    <message>
        <source>{paper}: the file holds a certificate, not a request.</source>
        <translation>{paper}: Die Datei enthält ein Zertifikat, keinen Antrag.</translation>
    </message>
    <message>
        <source>Each file holds what belongs into it.</source>
        <translation>Jede Datei enthält, was in sie gehört.</translation>
    </message>
    <message>
        <source>{paper} is missing, as it may after the initialisation.</source>
        <translation>{paper} fehlt; nach der Initialisierung darf das sein.</translation>
    </message>
    <message>
        <source>{paper} is missing.</source>
        <translation>{paper} fehlt.</translation>
    </message>
    <message>
        <source>Both chains and the request are complete.</source>
        <translation>Beide Ketten und der Antrag sind vollständig.</translation>
    </message>
    <message>
        <source>{paper}: the file holds the other root, {name}.</source>
        <translation>{paper}: Die Datei enthält die andere Wurzel, {name}.</translation>
    </message>
    <message>
        <source>{paper}: the file holds no root, but what {issuer} issued.</source>
        <translation>{paper}: Die Datei enthält keine Wurzel, sondern etwas, das {issuer} ausgestellt hat.</translation>
    </message>
    <message>
        <source>{paper}: the file holds a root.</source>
        <translation>{paper}: Die Datei enthält eine Wurzel.</translation>
    </message>
    <message>
        <source>{paper}: the file holds the one that {issuer} issued.</source>
        <translation>{paper}: Die Datei enthält das andere, das {issuer} ausgestellt hat.</translation>
    </message>
    <message>
        <source>{paper}: the file holds an HSM&apos;s certificate, {name}.</source>
        <translation>{paper}: Die Datei enthält das Zertifikat eines HSM, {name}.</translation>
    </message>
    <message>
        <source>{paper}: the file holds a hardware certificate.</source>
        <translation>{paper}: Die Datei enthält ein Hardware-Zertifikat.</translation>
    </message>
    <message>
        <source>{paper} was issued by a root itself, {issuer}, and not by the hardware.</source>
        <translation>{paper} wurde von einer Wurzel selbst ausgestellt, {issuer}, und nicht von der Hardware.</translation>
    </message>
    <message>
        <source>{paper} carries the key of the hardware itself.</source>
        <translation>{paper} trägt den Schlüssel der Hardware selbst.</translation>
    </message>
    <message>
        <source>Both roots have one and the same key</source>
        <translation>Beide Wurzeln haben ein und denselben Schlüssel</translation>
    </message>
    <message>
        <source>Both hardware certificates are one and the same</source>
        <translation>Beide Hardware-Zertifikate sind ein und dasselbe</translation>
    </message>
    <message>
        <source>{what}: one attestation is passed off as two.</source>
        <translation>{what}: Ein Nachweis wird als zwei ausgegeben.</translation>
    </message>
    <message>
        <source>The two chains are two: neither a root nor a certificate serves twice.</source>
        <translation>Die zwei Ketten sind wirklich zwei: Weder eine Wurzel noch ein Zertifikat dient doppelt.</translation>
    </message>
    <message>
        <source>it holds a certificate request</source>
        <translation>enthält einen Zertifikatsantrag</translation>
    </message>
    <message>
        <source>it holds a certificate, not a request</source>
        <translation>enthält ein Zertifikat, keinen Antrag</translation>
    </message>
    <message>
        <source>its content is damaged or not in DER</source>
        <translation>der Inhalt ist beschädigt oder kein DER</translation>
    </message>
    <message>
        <source>it is larger than {most} bytes</source>
        <translation>ist größer als {most} Bytes</translation>
    </message>
    <message>
        <source>its PEM frame is broken or cut off, or there is other text around it</source>
        <translation>der PEM-Rahmen ist zerbrochen oder abgeschnitten, oder darum steht anderer Text</translation>
    </message>
    <message>
        <source>its base64 is damaged or cut off</source>
        <translation>das base64 ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>there is a private key in it, which has no business here</source>
        <translation>darin steht ein privater Schlüssel, der hier nichts zu suchen hat</translation>
    </message>
    <message>
        <source>it holds {count} PEM blocks and not one</source>
        <translation>enthält {count} PEM-Blöcke und nicht einen</translation>
    </message>
    <message>
        <source>it holds a PEM block of the kind &apos;{label}&apos;</source>
        <translation>enthält einen PEM-Block der Art „{label}“</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>its text is UTF-16, not plain ASCII</source>
        <translation>der Text ist UTF-16, nicht reines ASCII</translation>
    </message>
    <message>
        <source>it is binary (DER), not PEM</source>
        <translation>ist binär (DER), nicht PEM</translation>
    </message>
    <message>
        <source>it is no PEM file, or its beginning is cut off</source>
        <translation>ist keine PEM-Datei, oder der Anfang ist abgeschnitten</translation>
    </message>
    <message>
        <source>A certificate file cannot be read</source>
        <translation>Eine Zertifikatsdatei ist nicht zu lesen</translation>
    </message>
    <message>
        <source>{place}: {fault}.</source>
        <translation>{place}: {fault}.</translation>
    </message>
    <message>
        <source>Fetch it again: one PEM block, as the cluster&apos;s description gives it.</source>
        <translation>Holen Sie sie noch einmal: ein PEM-Block, wie ihn die Beschreibung des Clusters nennt.</translation>
    </message>
    <message>
        <source>A cluster needs one subnet in each of its zones.</source>
        <translation>Ein Cluster braucht ein Subnetz in jeder seiner Zonen.</translation>
    </message>
    <message>
        <source>Create a cluster</source>
        <translation>Cluster anlegen</translation>
    </message>
    <message>
        <source>It prints the cluster&apos;s id. A cluster without HSMs costs nothing. If the line ends with an error of the network, look at the list of clusters before running it again.</source>
        <translation>Die Zeile gibt die Kennung des Clusters aus. Ein Cluster ohne HSMs kostet nichts. Endet sie mit einem Netzfehler, so sehen Sie in der Liste der Cluster nach, bevor Sie sie noch einmal ausführen.</translation>
    </message>
    <message>
        <source>List the clusters</source>
        <translation>Cluster auflisten</translation>
    </message>
    <message>
        <source>It prints id, state and time of creation, a cluster a line.</source>
        <translation>Die Zeile gibt Kennung, Zustand und Zeit des Anlegens aus, je Cluster eine Zeile.</translation>
    </message>
    <message>
        <source>Look at the cluster</source>
        <translation>Cluster ansehen</translation>
    </message>
    <message>
        <source>The first prints the cluster&apos;s state; the second an HSM a line: id, state, zone and IP address, which configure-cli needs.</source>
        <translation>Die erste gibt den Zustand des Clusters aus, die zweite je HSM eine Zeile: Kennung, Zustand, Zone und IP-Adresse, die configure-cli braucht.</translation>
    </message>
    <message>
        <source>Find the cluster&apos;s zones</source>
        <translation>Zonen des Clusters finden</translation>
    </message>
    <message>
        <source>It prints the zones in which the cluster has a subnet; an HSM goes into one.</source>
        <translation>Die Zeile gibt die Zonen aus, in denen der Cluster ein Subnetz hat; ein HSM kommt in eine davon.</translation>
    </message>
    <message>
        <source>Add an HSM</source>
        <translation>HSM hinzufügen</translation>
    </message>
    <message>
        <source>It costs money from now on. Look at the cluster until the HSM is ACTIVE, some ten minutes, and before the line is ever run again.</source>
        <translation>Ab jetzt kostet es Geld. Sehen Sie nach dem Cluster, bis das HSM ACTIVE ist, etwa zehn Minuten lang, und immer, bevor Sie die Zeile noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Fetch the cluster&apos;s certificates</source>
        <translation>Zertifikate des Clusters holen</translation>
    </message>
    <message>
        <source>Four files with the names that AWS gives them. Do this before the initialisation; after it the request and the manufacturer&apos;s certificate are gone. Then choose the files here.</source>
        <translation>Vier Dateien mit den Namen, die AWS ihnen gibt. Tun Sie das vor der Initialisierung; danach sind der Antrag und das Zertifikat des Herstellers fort. Wählen Sie die Dateien dann hier.</translation>
    </message>
    <message>
        <source>Read the cluster&apos;s certificate back</source>
        <translation>Zertifikat des Clusters zurücklesen</translation>
    </message>
    <message>
        <source>The cluster shows it once it is initialised. Then choose the file here.</source>
        <translation>Der Cluster zeigt es, sobald er initialisiert ist. Wählen Sie die Datei dann hier.</translation>
    </message>
    <message>
        <source>Initialise the cluster</source>
        <translation>Cluster initialisieren</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. It prints INITIALIZE_IN_PROGRESS; look at the cluster until it is INITIALIZED, and before the line is ever run again.</source>
        <translation>Das ist nicht rückgängig zu machen. Die Zeile gibt INITIALIZE_IN_PROGRESS aus; sehen Sie nach dem Cluster, bis er INITIALIZED ist, und immer, bevor Sie die Zeile noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Delete an HSM</source>
        <translation>HSM löschen</translation>
    </message>
    <message>
        <source>Look at the cluster until the HSM is gone: it costs money as long as it is there.</source>
        <translation>Sehen Sie nach dem Cluster, bis das HSM fort ist: Es kostet Geld, solange es da ist.</translation>
    </message>
    <message>
        <source>Delete the cluster</source>
        <translation>Cluster löschen</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. All HSMs have to be gone first. The second line lists the backups, which stay.</source>
        <translation>Das ist nicht rückgängig zu machen. Zuerst müssen alle HSMs fort sein. Die zweite Zeile listet die Sicherungen auf, die bleiben.</translation>
    </message>
    <message>
        <source>{value} has a character that cannot be typed.</source>
        <translation>{value} enthält ein Zeichen, das sich nicht eingeben lässt.</translation>
    </message>
    <message>
        <source>{value} is no id that AWS would give.</source>
        <translation>{value} ist keine Kennung, wie AWS sie vergibt.</translation>
    </message>
    <message>
        <source>No line can be made of this</source>
        <translation>Daraus lässt sich keine Zeile machen</translation>
    </message>
    <message>
        <source>Correct it, then ask for it again.</source>
        <translation>Berichtigen Sie die Angabe, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is not the rehearsal&apos;s file</source>
        <translation>Das ist nicht die Datei der Probe</translation>
    </message>
    <message>
        <source>{file} does not hold what was written for the rehearsal.</source>
        <translation>{file} enthält nicht, was für die Probe geschrieben wurde.</translation>
    </message>
    <message>
        <source>Find out who changed it, then begin the rehearsal again.</source>
        <translation>Klären Sie, wer die Datei geändert hat, und beginnen Sie die Probe dann von vorn.</translation>
    </message>
    <message>
        <source>The signature does not verify</source>
        <translation>Die Signatur lässt sich nicht bestätigen</translation>
    </message>
    <message>
        <source>Do not use this key.</source>
        <translation>Verwenden Sie diesen Schlüssel nicht.</translation>
    </message>
    <message>
        <source>Look at the report of the ceremony; the signature may have been made.</source>
        <translation>Sehen Sie im Bericht der Zeremonie nach; die Signatur kann erzeugt worden sein.</translation>
    </message>
    <message>
        <source>Nothing was signed</source>
        <translation>Nichts wurde signiert</translation>
    </message>
    <message>
        <source>The token is dead.</source>
        <translation>Das Token ist ungültig.</translation>
    </message>
    <message>
        <source>Begin again; every approval is needed anew.</source>
        <translation>Beginnen Sie von vorn; jede Genehmigung ist neu nötig.</translation>
    </message>
    <message>
        <source>This cannot be followed as it stands</source>
        <translation>So lässt sich das nicht ausführen</translation>
    </message>
    <message>
        <source>Correct it and start again. Nothing was done.</source>
        <translation>Berichtigen Sie es und beginnen Sie von vorn. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>{place}: {words}.</source>
        <translation>{place}: {words}.</translation>
    </message>
    <message>
        <source>it is larger than 64 KiB</source>
        <translation>ist größer als 64 KiB</translation>
    </message>
    <message>
        <source>it is no UTF-8 text</source>
        <translation>ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>it must be text in quotes</source>
        <translation>muss Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>it is longer than {limit} characters</source>
        <translation>ist länger als {limit} Zeichen</translation>
    </message>
    <message>
        <source>it has a line end or another control character</source>
        <translation>enthält ein Zeilenende oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>it must be a whole number from {least} to {most}</source>
        <translation>muss eine ganze Zahl von {least} bis {most} sein</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>it must be a list of texts in quotes</source>
        <translation>muss eine Liste von Texten in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>it must be one of these: {choices}</source>
        <translation>muss eines von diesen sein: {choices}</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>it must be written as [[{key}]]</source>
        <translation>muss als [[{key}]] geschrieben sein</translation>
    </message>
    <message>
        <source>no such key is known here</source>
        <translation>ein solcher Name ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>a secret never stands in a plan; it is asked for, or --secrets-fd</source>
        <translation>ein Geheimnis steht nie in einem Plan; es wird erfragt oder kommt über --secrets-fd</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>it must be a table</source>
        <translation>muss eine Tabelle sein</translation>
    </message>
    <message>
        <source>somewhere</source>
        <translation>irgendwo</translation>
    </message>
    <message>
        <source>this is no TOML, {where}</source>
        <translation>das ist kein TOML, {where}</translation>
    </message>
    <message>
        <source>it stands there twice, {where}</source>
        <translation>steht zweimal da, {where}</translation>
    </message>
    <message>
        <source>it has more than {most} entries</source>
        <translation>hat mehr als {most} Einträge</translation>
    </message>
    <message>
        <source>{cluster} is in the state {state}. AWS says: &quot;{said}&quot;</source>
        <translation>{cluster} ist im Zustand {state}. AWS sagt: „{said}“</translation>
    </message>
    <message>
        <source>The cluster will not get there</source>
        <translation>Der Cluster kommt nicht dahin</translation>
    </message>
    <message>
        <source>Look at the cluster in the AWS console; another cluster may be the way.</source>
        <translation>Sehen Sie in der AWS-Konsole nach dem Cluster; vielleicht hilft nur ein anderer Cluster.</translation>
    </message>
    <message>
        <source>After {minutes} minutes {cluster} is in the state {state}.</source>
        <translation>Nach {minutes} Minuten ist {cluster} im Zustand {state}.</translation>
    </message>
    <message>
        <source>The cluster takes too long</source>
        <translation>Der Cluster braucht zu lange</translation>
    </message>
    <message>
        <source>It may still get there: look again later. What was asked of AWS goes on.</source>
        <translation>Er kommt vielleicht noch dahin: Sehen Sie später wieder nach. Was bei AWS angefordert ist, läuft weiter.</translation>
    </message>
    <message>
        <source>The key of {user} ({role}) is registered; the list of users shows it.</source>
        <translation>Der Schlüssel von {user} ({role}) ist registriert; die Liste der Benutzer zeigt ihn.</translation>
    </message>
    <message>
        <source>The registration is not to be seen</source>
        <translation>Die Registrierung ist nicht zu sehen</translation>
    </message>
    <message>
        <source>The list of users does not show a key of {user} on every HSM.</source>
        <translation>Die Liste der Benutzer zeigt nicht auf jedem HSM einen Schlüssel von {user}.</translation>
    </message>
    <message>
        <source>Ask the cluster again; if it stays so, register the key once more.</source>
        <translation>Fragen Sie den Cluster neu; bleibt es so, registrieren Sie den Schlüssel noch einmal.</translation>
    </message>
    <message>
        <source>This registration is over</source>
        <translation>Diese Registrierung ist zu Ende</translation>
    </message>
    <message>
        <source>Its session has ended, and its token with it.</source>
        <translation>Ihre Sitzung ist zu Ende und mit ihr das Token.</translation>
    </message>
    <message>
        <source>Begin the registration again; the new token has to be signed anew.</source>
        <translation>Beginnen Sie die Registrierung von vorn; das neue Token muss neu signiert werden.</translation>
    </message>
    <message>
        <source>{users} have the same key: one of them could approve for all.</source>
        <translation>{users} haben denselben Schlüssel: Einer von ihnen könnte für alle genehmigen.</translation>
    </message>
    <message>
        <source>It is no token of a registration.</source>
        <translation>Es ist kein Registrierungs-Token.</translation>
    </message>
    <message>
        <source>Do not hand it out. Save the transcript and begin again.</source>
        <translation>Geben Sie es nicht aus. Speichern Sie die Mitschrift und beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>The verification does not hold</source>
        <translation>Die Prüfung hält nicht</translation>
    </message>
    <message>
        <source>Make another cluster.</source>
        <translation>Legen Sie einen anderen Cluster an.</translation>
    </message>
    <message>
        <source>AWS CloudHSM pricing page; check it for your region</source>
        <translation>Preisseite von AWS CloudHSM; prüfen Sie den Preis für Ihre Region</translation>
    </message>
    <message>
        <source>{price} {currency} for an HSM and hour ({source}; noted on {date})</source>
        <translation>{price} {currency} je HSM und Stunde ({source}; notiert am {date})</translation>
    </message>
    <message>
        <source>{meter} Delete the cluster if it is not needed any more.</source>
        <translation>{meter} Löschen Sie den Cluster, wenn er nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>1 HSM</source>
        <translation>1 HSM</translation>
    </message>
    <message>
        <source>{count} HSMs</source>
        <translation>{count} HSMs</translation>
    </message>
    <message>
        <source>1 HSM-hour</source>
        <translation>1 HSM-Stunde</translation>
    </message>
    <message>
        <source>{count} HSM-hours</source>
        <translation>{count} HSM-Stunden</translation>
    </message>
    <message>
        <source>{cluster} has run since {since}: {running} now, {hours}, about {cost} {currency} so far, {day} {currency} a day.</source>
        <translation>{cluster} läuft seit {since}: jetzt {running}, bisher {hours} und etwa {cost} {currency}, am Tag {day} {currency}.</translation>
    </message>
    <message>
        <source>{cluster} is embedded and costs nothing. A real cluster like it, running since {since} with {running}, would have cost about {cost} {currency}, and {day} {currency} a day.</source>
        <translation>{cluster} ist eingebaut und kostet nichts. Ein echter Cluster wie dieser, in Betrieb seit {since} mit {running}, hätte bisher etwa {cost} {currency} gekostet, am Tag {day} {currency}.</translation>
    </message>
    <message>
        <source>{cluster} has no HSM now and costs nothing more. It cost about {cost} {currency} ({hours}).</source>
        <translation>{cluster} hat jetzt kein HSM und kostet nichts mehr. Er hat etwa {cost} {currency} gekostet ({hours}).</translation>
    </message>
    <message>
        <source>{cluster} is embedded and costs nothing. A real one would have cost about {cost} {currency} ({hours}).</source>
        <translation>{cluster} ist eingebaut und kostet nichts. Ein echter hätte etwa {cost} {currency} gekostet ({hours}).</translation>
    </message>
    <message>
        <source>Counted from the journal&apos;s times; a begun hour counts as a whole one. {price}.</source>
        <translation>Gezählt nach den Zeiten im Journal; eine begonnene Stunde zählt ganz. {price}.</translation>
    </message>
    <message>
        <source>AWS does not say since when an HSM is there: where the journal does not either, it is counted from the cluster&apos;s creation. A begun hour counts as a whole one. {price}.</source>
        <translation>AWS sagt nicht, seit wann ein HSM da ist: Wo auch das Journal es nicht sagt, wird ab dem Anlegen des Clusters gezählt. Eine begonnene Stunde zählt ganz. {price}.</translation>
    </message>
    <message>
        <source>Not all of it is known: HSMs that were added or deleted elsewhere are missing. A begun hour counts as a whole one. {price}.</source>
        <translation>Nicht alles ist bekannt: HSMs, die anderswo hinzugefügt oder gelöscht wurden, fehlen. Eine begonnene Stunde zählt ganz. {price}.</translation>
    </message>
    <message>
        <source>Choose a cluster that is there, or have one created.</source>
        <translation>Wählen Sie einen vorhandenen Cluster, oder lassen Sie einen anlegen.</translation>
    </message>
    <message>
        <source>{cluster}</source>
        <translation>{cluster}</translation>
    </message>
    <message>
        <source>{cluster} is told by a person; no control plane is asked. Its papers and its tool tell the rest.</source>
        <translation>{cluster} hat jemand von Hand angegeben; keine Steuerungsebene wird gefragt. Alles Weitere sagen seine Papiere und sein Werkzeug.</translation>
    </message>
    <message>
        <source>{cluster} answers through its tool. {why}</source>
        <translation>{cluster} antwortet über sein Werkzeug. {why}</translation>
    </message>
    <message>
        <source>{cluster} is being deleted, or is deleted.</source>
        <translation>{cluster} wird gerade gelöscht oder ist gelöscht.</translation>
    </message>
    <message>
        <source>The cluster is being made: wait until it is there.</source>
        <translation>Der Cluster wird angelegt: Warten Sie, bis er da ist.</translation>
    </message>
    <message>
        <source>It has no HSM yet. Add one: from then on it costs money.</source>
        <translation>Er hat noch kein HSM. Fügen Sie eines hinzu: Ab dann kostet er Geld.</translation>
    </message>
    <message>
        <source>{cluster} is there, says the control plane.</source>
        <translation>{cluster} ist da, sagt die Steuerungsebene.</translation>
    </message>
    <message>
        <source>Its first HSM is being made: wait until its papers are there.</source>
        <translation>Sein erstes HSM wird angelegt: Warten Sie, bis die Papiere da sind.</translation>
    </message>
    <message>
        <source>The control plane describes {cluster}: {hsms}, {kind}, state {state}.</source>
        <translation>Die Steuerungsebene beschreibt {cluster}: {hsms}, {kind}, Zustand {state}.</translation>
    </message>
    <message>
        <source>kind not told</source>
        <translation>Art nicht genannt</translation>
    </message>
    <message>
        <source>{title}: {detail}</source>
        <translation>{title}: {detail}</translation>
    </message>
    <message>
        <source>Request, three certificates and both roots are in the working folder; their digest begins {digest}.</source>
        <translation>Antrag, drei Zertifikate und beide Wurzeln liegen im Arbeitsordner; ihr Digest beginnt mit {digest}.</translation>
    </message>
    <message>
        <source>The cluster is initialised, and {files} are not in this folder: they were taken elsewhere, or not at all.</source>
        <translation>Der Cluster ist initialisiert, und in diesem Ordner liegen nicht: {files}. Sie wurden anderswo geholt oder gar nicht.</translation>
    </message>
    <message>
        <source>Missing: {files}.</source>
        <translation>Es fehlen: {files}.</translation>
    </message>
    <message>
        <source>The verification says stop: {findings}</source>
        <translation>Die Prüfung sagt Stopp: {findings}</translation>
    </message>
    <message>
        <source>Verified here before the initialisation was sent, {at}; the journal has what was found: {found}.</source>
        <translation>Hier geprüft, bevor die Initialisierung gesendet wurde, {at}; was gefunden wurde, steht im Journal: {found}.</translation>
    </message>
    <message>
        <source>Nothing is proven here: the cluster was initialised without this folder&apos;s papers being verified here.</source>
        <translation>Hier ist nichts bewiesen: Der Cluster wurde initialisiert, ohne dass die Papiere dieses Ordners hier geprüft wurden.</translation>
    </message>
    <message>
        <source>The papers must be complete before they can be verified.</source>
        <translation>Die Papiere müssen vollständig sein, bevor sie geprüft werden können.</translation>
    </message>
    <message>
        <source>To be accepted with a reason, or to be settled: {findings}</source>
        <translation>Mit einem Grund anzunehmen oder zu klären: {findings}</translation>
    </message>
    <message>
        <source>{chains} Accepted on {at}: {checks}, because {reason}.</source>
        <translation>{chains} Angenommen am {at}: {checks}; Grund: {reason}.</translation>
    </message>
    <message>
        <source>The tool answers, so its host has the issuing certificate; it is not in this folder.</source>
        <translation>Das Werkzeug antwortet, also hat sein Rechner das ausstellende Zertifikat; in diesem Ordner liegt es nicht.</translation>
    </message>
    <message>
        <source>Take over the issuing certificate that the cluster was made yours with.</source>
        <translation>Übernehmen Sie das ausstellende Zertifikat, mit dem der Cluster zu Ihrem wurde.</translation>
    </message>
    <message>
        <source>Make, import or choose an issuing certificate.</source>
        <translation>Erzeugen, importieren oder wählen Sie ein ausstellendes Zertifikat.</translation>
    </message>
    <message>
        <source>its key is not on this machine</source>
        <translation>sein Schlüssel ist nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>its key is kept here as {name}</source>
        <translation>sein Schlüssel wird hier als {name} aufbewahrt</translation>
    </message>
    <message>
        <source>Issuing certificate {subject}, until {until}; {where}.</source>
        <translation>Ausstellendes Zertifikat {subject}, bis {until}; {where}.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>{told} {warning}</source>
        <translation>{told} {warning}</translation>
    </message>
    <message>
        <source>The cluster is initialised; what was sent to it is not in this folder.</source>
        <translation>Der Cluster ist initialisiert; was ihm gesendet wurde, liegt nicht in diesem Ordner.</translation>
    </message>
    <message>
        <source>Sign the request, here or on the machine that has the key.</source>
        <translation>Signieren Sie den Antrag, hier oder auf dem Rechner, der den Schlüssel hat.</translation>
    </message>
    <message>
        <source>The signed certificate does not fit: {findings}</source>
        <translation>Das signierte Zertifikat passt nicht: {findings}</translation>
    </message>
    <message>
        <source>A signed certificate is here; request and issuer to compare it are not.</source>
        <translation>Ein signiertes Zertifikat ist da; Antrag und Aussteller, um es zu vergleichen, fehlen.</translation>
    </message>
    <message>
        <source>A signed certificate is here, and no issuer to check it with.</source>
        <translation>Ein signiertes Zertifikat ist da, aber kein Aussteller, um es zu prüfen.</translation>
    </message>
    <message>
        <source>The signed certificate carries the request&apos;s key and verifies under the issuing certificate. {doubts}</source>
        <translation>Das signierte Zertifikat trägt den Schlüssel des Antrags, und das ausstellende Zertifikat bestätigt seine Signatur. {doubts}</translation>
    </message>
    <message>
        <source>No doubts.</source>
        <translation>Keine Zweifel.</translation>
    </message>
    <message>
        <source>The cluster holds a certificate that is not for its request, or that the issuing certificate here did not sign: somebody else initialised it, or the issuing certificate here is not its own.</source>
        <translation>Der Cluster hält ein Zertifikat, das nicht zu seinem Antrag gehört oder nicht mit dem ausstellenden Zertifikat hier signiert ist: Jemand anders hat ihn initialisiert, oder das ausstellende Zertifikat hier ist nicht seines.</translation>
    </message>
    <message>
        <source>The cluster holds a certificate with the fingerprint {fingerprint}, and {subject} signed it.</source>
        <translation>Der Cluster hält ein Zertifikat mit dem Fingerabdruck {fingerprint}, und {subject} hat es signiert.</translation>
    </message>
    <message>
        <source>By the file taken over, the cluster holds a certificate with the fingerprint {fingerprint}, and {subject} signed it. That it is the cluster&apos;s is the word of whoever brought it.</source>
        <translation>Nach der übernommenen Datei hält der Cluster ein Zertifikat mit dem Fingerabdruck {fingerprint}, und {subject} hat es signiert. Dass es das des Clusters ist, sagt allein, wer die Datei gebracht hat.</translation>
    </message>
    <message>
        <source>The tool lists users, which only an initialised cluster has. That it reaches this cluster is the word of the tool&apos;s configuration.</source>
        <translation>Das Werkzeug listet Benutzer auf, und die hat nur ein initialisierter Cluster. Dass es diesen Cluster erreicht, sagt allein die Konfiguration des Werkzeugs.</translation>
    </message>
    <message>
        <source>The control plane says that it is initialised. With whose issuing certificate is not proven here.</source>
        <translation>Die Steuerungsebene sagt, dass er initialisiert ist. Mit wessen ausstellendem Zertifikat, ist hier nicht bewiesen.</translation>
    </message>
    <message>
        <source>The cluster is being initialised: wait until it is done.</source>
        <translation>Der Cluster wird initialisiert: Warten Sie, bis es getan ist.</translation>
    </message>
    <message>
        <source>Run the line of AWS&apos;s own tool. Then take over the cluster&apos;s certificate, or prepare the host and let the tool answer: either proves it.</source>
        <translation>Führen Sie die Zeile für das Werkzeug von AWS aus. Übernehmen Sie dann das Zertifikat des Clusters, oder bereiten Sie den Rechner vor und lassen Sie das Werkzeug antworten: Beides beweist es.</translation>
    </message>
    <message>
        <source>The checks were made on {at}.</source>
        <translation>Geprüft wurde am {at}.</translation>
    </message>
    <message>
        <source>The last try was refused: {why} The cluster is not initialised.</source>
        <translation>Der letzte Versuch wurde abgelehnt: {why} Der Cluster ist nicht initialisiert.</translation>
    </message>
    <message>
        <source>no reason was noted.</source>
        <translation>kein Grund wurde notiert.</translation>
    </message>
    <message>
        <source>It was begun and its answer never came. The control plane says that the cluster is not initialised: it can be tried again.</source>
        <translation>Die Initialisierung wurde begonnen, und ihre Antwort kam nie. Die Steuerungsebene sagt, dass der Cluster nicht initialisiert ist: Der Versuch kann wiederholt werden.</translation>
    </message>
    <message>
        <source>The cluster is not initialised.</source>
        <translation>Der Cluster ist nicht initialisiert.</translation>
    </message>
    <message>
        <source>It was begun on {at}, and its answer never came. It is not sent again before the cluster was looked at: {why}</source>
        <translation>Die Initialisierung wurde am {at} begonnen, und ihre Antwort kam nie. Sie wird nicht noch einmal gesendet, bevor nach dem Cluster gesehen wurde: {why}</translation>
    </message>
    <message>
        <source>No control plane was asked.</source>
        <translation>Keine Steuerungsebene wurde gefragt.</translation>
    </message>
    <message>
        <source>The control plane can&apos;t be asked: {title}. {detail}</source>
        <translation>Die Steuerungsebene ist nicht zu fragen: {title}. {detail}</translation>
    </message>
    <message>
        <source>{id}: {words}</source>
        <translation>{id}: {words}</translation>
    </message>
    <message>
        <source>{before} {item}</source>
        <translation>{before} {item}</translation>
    </message>
    <message>
        <source>Both chains lead to roots that are known or were compared, and the request is the HSM&apos;s own.</source>
        <translation>Beide Ketten führen zu Wurzeln, die bekannt sind oder verglichen wurden, und der Antrag ist der eigene des HSM.</translation>
    </message>
    <message>
        <source>This is no cluster</source>
        <translation>Das ist kein Cluster</translation>
    </message>
    <message>
        <source>{typed}: {why}.</source>
        <translation>{typed}: {why}.</translation>
    </message>
    <message>
        <source>Choose one of the list, or type its id.</source>
        <translation>Wählen Sie einen aus der Liste, oder geben Sie seine Kennung ein.</translation>
    </message>
    <message>
        <source>There is a cluster already: {cluster}.</source>
        <translation>Es gibt schon einen Cluster: {cluster}.</translation>
    </message>
    <message>
        <source>Go on with it, or choose no cluster first.</source>
        <translation>Machen Sie mit ihm weiter, oder heben Sie zuerst die Wahl des Clusters auf.</translation>
    </message>
    <message>
        <source>There is an HSM in {zone} already.</source>
        <translation>In {zone} gibt es schon ein HSM.</translation>
    </message>
    <message>
        <source>Initialise the cluster first; it can have more HSMs then.</source>
        <translation>Initialisieren Sie zuerst den Cluster; danach kann er mehr HSMs haben.</translation>
    </message>
    <message>
        <source>It was created: look at the list, and do not create another one.</source>
        <translation>Er wurde angelegt: Sehen Sie in der Liste nach, und legen Sie keinen weiteren an.</translation>
    </message>
    <message>
        <source>No control plane is asked for this cluster.</source>
        <translation>Für diesen Cluster wird keine Steuerungsebene gefragt.</translation>
    </message>
    <message>
        <source>Do it by hand, with the lines that are shown.</source>
        <translation>Tun Sie es von Hand, mit den gezeigten Zeilen.</translation>
    </message>
    <message>
        <source>An HSM in {zone} was asked for on {at}, and no answer came.</source>
        <translation>Ein HSM in {zone} wurde am {at} angefordert, und es kam keine Antwort.</translation>
    </message>
    <message>
        <source>It may be listed late, and costs money: look again after {time}.</source>
        <translation>Es kann verspätet aufgeführt werden und kostet Geld: Sehen Sie nach {time} noch einmal nach.</translation>
    </message>
    <message>
        <source>No cluster is chosen yet.</source>
        <translation>Noch ist kein Cluster gewählt.</translation>
    </message>
    <message>
        <source>Choose or create one first.</source>
        <translation>Wählen Sie zuerst einen, oder legen Sie einen an.</translation>
    </message>
    <message>
        <source>Another id was typed</source>
        <translation>Eine andere Kennung wurde eingegeben</translation>
    </message>
    <message>
        <source>This is about {cluster}.</source>
        <translation>Hier geht es um {cluster}.</translation>
    </message>
    <message>
        <source>Type the id of the cluster exactly, or leave it as it is.</source>
        <translation>Geben Sie die Kennung des Clusters genau ein, oder lassen Sie ihn, wie er ist.</translation>
    </message>
    <message>
        <source>Another window, or a command, is changing this cluster.</source>
        <translation>Ein anderes Fenster oder ein Befehl ändert gerade diesen Cluster.</translation>
    </message>
    <message>
        <source>Wait until it is done, then look at the cluster again.</source>
        <translation>Warten Sie, bis das getan ist, und sehen Sie dann noch einmal nach dem Cluster.</translation>
    </message>
    <message>
        <source>This cannot be set up</source>
        <translation>Das lässt sich nicht einrichten</translation>
    </message>
    <message>
        <source>Change what is wished for.</source>
        <translation>Ändern Sie, was gewünscht ist.</translation>
    </message>
    <message>
        <source>The registration of {user} is open.</source>
        <translation>Die Registrierung von {user} ist offen.</translation>
    </message>
    <message>
        <source>Finish or cancel it first.</source>
        <translation>Schließen Sie sie zuerst ab, oder brechen Sie sie ab.</translation>
    </message>
    <message>
        <source>No registration is open.</source>
        <translation>Keine Registrierung ist offen.</translation>
    </message>
    <message>
        <source>Begin it anew.</source>
        <translation>Beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>Approvals of the value for users are being collected.</source>
        <translation>Genehmigungen des Werts für Benutzer werden gerade gesammelt.</translation>
    </message>
    <message>
        <source>Finish or cancel that first.</source>
        <translation>Schließen Sie das zuerst ab, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>No approvals are being collected.</source>
        <translation>Gerade werden keine Genehmigungen gesammelt.</translation>
    </message>
    <message>
        <source>{owner} has no key {label}.</source>
        <translation>{owner} hat keinen Schlüssel {label}.</translation>
    </message>
    <message>
        <source>Have the key made.</source>
        <translation>Lassen Sie den Schlüssel erzeugen.</translation>
    </message>
    <message>
        <source>No key is known of yet.</source>
        <translation>Noch ist kein Schlüssel bekannt.</translation>
    </message>
    <message>
        <source>Make or find the key first.</source>
        <translation>Erzeugen oder suchen Sie zuerst den Schlüssel.</translation>
    </message>
    <message>
        <source>Nobody has looked yet.</source>
        <translation>Noch hat niemand nachgesehen.</translation>
    </message>
    <message>
        <source>Look at the cluster first.</source>
        <translation>Sehen Sie zuerst nach dem Cluster.</translation>
    </message>
    <message>
        <source>What is wished for has changed since it was shown.</source>
        <translation>Was gewünscht ist, hat sich geändert, seit es gezeigt wurde.</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>Sehen Sie es sich noch einmal an, dann entscheiden Sie.</translation>
    </message>
    <message>
        <source>No value for user management is wished for.</source>
        <translation>Für die Benutzerverwaltung ist kein Wert gewünscht.</translation>
    </message>
    <message>
        <source>Decide first how many admins must approve.</source>
        <translation>Legen Sie zuerst fest, wie viele Admins genehmigen müssen.</translation>
    </message>
    <message>
        <source>No key is wished for.</source>
        <translation>Kein Schlüssel ist gewünscht.</translation>
    </message>
    <message>
        <source>Say first which key there shall be.</source>
        <translation>Sagen Sie zuerst, welchen Schlüssel es geben soll.</translation>
    </message>
    <message>
        <source>The working folder can&apos;t be read</source>
        <translation>Der Arbeitsordner ist nicht zu lesen</translation>
    </message>
    <message>
        <source>Check the folder and its files, and look again.</source>
        <translation>Prüfen Sie den Ordner und seine Dateien, und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The cluster is in the state {state}, not UNINITIALIZED.</source>
        <translation>Der Cluster ist im Zustand {state}, nicht UNINITIALIZED.</translation>
    </message>
    <message>
        <source>Look at the cluster; a cluster is initialised once.</source>
        <translation>Sehen Sie sich den Cluster an; ein Cluster wird nur einmal initialisiert.</translation>
    </message>
    <message>
        <source>The signed certificate or the issuing certificate is not here.</source>
        <translation>Das signierte oder das ausstellende Zertifikat ist nicht hier.</translation>
    </message>
    <message>
        <source>Sign the request first.</source>
        <translation>Signieren Sie zuerst den Antrag.</translation>
    </message>
    <message>
        <source>Sign the request of this cluster anew.</source>
        <translation>Signieren Sie den Antrag dieses Clusters neu.</translation>
    </message>
    <message>
        <source>The cluster&apos;s request is not the one that was signed.</source>
        <translation>Der Antrag des Clusters ist nicht der, der signiert wurde.</translation>
    </message>
    <message>
        <source>Fetch the papers again, verify them, and sign the request.</source>
        <translation>Holen Sie die Papiere noch einmal, prüfen Sie sie, und signieren Sie den Antrag.</translation>
    </message>
    <message>
        <source>There is no issuing certificate here.</source>
        <translation>Hier ist kein ausstellendes Zertifikat.</translation>
    </message>
    <message>
        <source>Choose an authority, or take its certificate over.</source>
        <translation>Wählen Sie eine Stelle, oder übernehmen Sie ihr Zertifikat.</translation>
    </message>
    <message>
        <source>{address} is no IP address.</source>
        <translation>{address} ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>Give the address of an HSM of the cluster.</source>
        <translation>Geben Sie die Adresse eines HSM des Clusters an.</translation>
    </message>
    <message>
        <source>The cluster&apos;s id can&apos;t be used</source>
        <translation>Die Kennung des Clusters ist nicht zu benutzen</translation>
    </message>
    <message>
        <source>The control plane calls it {cluster}.</source>
        <translation>Die Steuerungsebene nennt ihn {cluster}.</translation>
    </message>
    <message>
        <source>An id has letters, digits and dashes; check what was asked.</source>
        <translation>Eine Kennung besteht aus Buchstaben, Ziffern und Bindestrichen; prüfen Sie, wer gefragt wurde.</translation>
    </message>
    <message>
        <source>this table is missing</source>
        <translation>diese Tabelle fehlt</translation>
    </message>
    <message>
        <source>this user is named twice</source>
        <translation>dieser Benutzer ist zweimal genannt</translation>
    </message>
    <message>
        <source>only in a rehearsal one machine has every key</source>
        <translation>nur bei einer Probe hat ein Rechner alle Schlüssel</translation>
    </message>
    <message>
        <source>a user has 1 to 31 letters, digits or underscores</source>
        <translation>ein Benutzer hat 1 bis 31 Buchstaben, Ziffern oder Unterstriche</translation>
    </message>
    <message>
        <source>{source}: {problem}</source>
        <translation>{source}: {problem}</translation>
    </message>
    <message>
        <source>it goes with no value of admins</source>
        <translation>das verträgt sich nicht mit einem Wert für admins</translation>
    </message>
    <message>
        <source>it has two capital letters, such as DE</source>
        <translation>es sind zwei Großbuchstaben, etwa DE</translation>
    </message>
    <message>
        <source>this is no id of a check, such as C7</source>
        <translation>das ist keine Kennung einer Prüfung, wie C7 eine ist</translation>
    </message>
    <message>
        <source>this check is named twice</source>
        <translation>diese Prüfung ist zweimal genannt</translation>
    </message>
    <message>
        <source>this root is named twice</source>
        <translation>diese Wurzel ist zweimal genannt</translation>
    </message>
    <message>
        <source>it goes with no prefix and no address</source>
        <translation>das verträgt sich weder mit prefix noch mit address</translation>
    </message>
    <message>
        <source>an embedded cluster has no host</source>
        <translation>zu einem eingebauten Cluster gehört kein Rechner</translation>
    </message>
    <message>
        <source>the way over ssh stands in cluster.connect</source>
        <translation>der Weg über ssh steht in cluster.connect</translation>
    </message>
    <message>
        <source>There is no authority {name} here.</source>
        <translation>Hier gibt es keine Stelle {name}.</translation>
    </message>
    <message>
        <source>Choose one from the list, or make one.</source>
        <translation>Wählen Sie eine aus der Liste, oder legen Sie eine an.</translation>
    </message>
    <message>
        <source>The key of the issuing certificate is not on this machine.</source>
        <translation>Der Schlüssel des ausstellenden Zertifikats ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Choose an authority of this machine, or sign where its key is.</source>
        <translation>Wählen Sie eine Stelle dieses Rechners, oder signieren Sie dort, wo der Schlüssel liegt.</translation>
    </message>
    <message>
        <source>The request is not here.</source>
        <translation>Der Antrag ist nicht hier.</translation>
    </message>
    <message>
        <source>Take the papers over first.</source>
        <translation>Übernehmen Sie zuerst die Papiere.</translation>
    </message>
    <message>
        <source>The signed certificate does not fit</source>
        <translation>Das signierte Zertifikat passt nicht</translation>
    </message>
    <message>
        <source>Sign the request that is here, with the issuing certificate given.</source>
        <translation>Signieren Sie den Antrag, der hier liegt, mit dem angegebenen ausstellenden Zertifikat.</translation>
    </message>
    <message>
        <source>The cluster has another issuing certificate</source>
        <translation>Der Cluster hat ein anderes ausstellendes Zertifikat</translation>
    </message>
    <message>
        <source>The certificate that the cluster holds was not signed by this one.</source>
        <translation>Das Zertifikat, das der Cluster hält, wurde nicht von diesem signiert.</translation>
    </message>
    <message>
        <source>Take the issuing certificate that it was initialised with.</source>
        <translation>Nehmen Sie das ausstellende Zertifikat, mit dem er initialisiert wurde.</translation>
    </message>
    <message>
        <source>{before}, {item}</source>
        <translation>{before}, {item}</translation>
    </message>
    <message>
        <source>{item}</source>
        <translation>{item}</translation>
    </message>
    <message>
        <source>Request and certificates</source>
        <translation>Antrag und Zertifikate</translation>
    </message>
    <message>
        <source>Verify that it is genuine</source>
        <translation>Echtheit prüfen</translation>
    </message>
    <message>
        <source>Sign the request</source>
        <translation>Antrag signieren</translation>
    </message>
    <message>
        <source>Prepare the tool&apos;s host</source>
        <translation>Rechner vorbereiten</translation>
    </message>
    <message>
        <source>Activate the cluster</source>
        <translation>Cluster aktivieren</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>Benutzer und Rollen</translation>
    </message>
    <message>
        <source>Register quorum keys</source>
        <translation>Schlüssel registrieren</translation>
    </message>
    <message>
        <source>Can be undone: delete its HSMs and then the cluster. AWS keeps a backup, and bills the hours until then.</source>
        <translation>Lässt sich rückgängig machen: Löschen Sie seine HSMs und dann den Cluster. AWS behält eine Sicherung und berechnet die Stunden bis dahin.</translation>
    </message>
    <message>
        <source>Nothing to undo: the files are copies, and the cluster is as it was.</source>
        <translation>Nichts rückgängig zu machen: Die Dateien sind Kopien, und der Cluster ist, wie er war.</translation>
    </message>
    <message>
        <source>Nothing to undo: it only looks. An accepted doubt stays in the journal.</source>
        <translation>Nichts rückgängig zu machen: Hier wird nur nachgesehen. Ein angenommener Zweifel bleibt im Journal.</translation>
    </message>
    <message>
        <source>Can be undone until the cluster is initialised: choose another one. Afterwards the issuing certificate is the cluster&apos;s for good.</source>
        <translation>Lässt sich rückgängig machen, bis der Cluster initialisiert ist: Wählen Sie ein anderes. Danach bleibt das ausstellende Zertifikat für immer beim Cluster.</translation>
    </message>
    <message>
        <source>Can be undone until the cluster is initialised: sign again.</source>
        <translation>Lässt sich rückgängig machen, bis der Cluster initialisiert ist: Signieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: a cluster is initialised once. Whoever wants another issuing certificate makes another cluster.</source>
        <translation>Das lässt sich nicht rückgängig machen: Ein Cluster wird nur einmal initialisiert. Wer ein anderes ausstellendes Zertifikat will, legt einen anderen Cluster an.</translation>
    </message>
    <message>
        <source>Can be undone: the certificate that was there is kept beside it under a dated name.</source>
        <translation>Lässt sich rückgängig machen: Das vorige Zertifikat bleibt daneben liegen, mit einem Datum im Namen.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: the first admin has a password from then on. It can be changed; if it is lost and no other admin is there, user management is lost.</source>
        <translation>Das lässt sich nicht rückgängig machen: Der erste Admin hat von da an ein Passwort. Es lässt sich ändern; geht es verloren und gibt es keinen anderen Admin, ist die Benutzerverwaltung verloren.</translation>
    </message>
    <message>
        <source>Can be undone: an admin deletes a user. Keys that it owns go with it.</source>
        <translation>Lässt sich rückgängig machen: Ein Admin löscht einen Benutzer. Schlüssel, die ihm gehören, verschwinden mit ihm.</translation>
    </message>
    <message>
        <source>Can&apos;t be taken back, only replaced: the user registers another key in its place.</source>
        <translation>Lässt sich nicht zurücknehmen, nur ersetzen: Der Benutzer registriert stattdessen einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: a value that was raised is never 1 again. It can be changed, with the approvals that it asks for.</source>
        <translation>Das lässt sich nicht rückgängig machen: Ein erhöhter Wert wird nie wieder 1. Er lässt sich ändern, mit den Genehmigungen, die er verlangt.</translation>
    </message>
    <message>
        <source>The values of M can&apos;t be changed: whoever wants others makes another key. Its owner can delete it, with no approvals, for good.</source>
        <translation>Die Werte von M lassen sich nicht ändern: Wer andere will, erzeugt einen anderen Schlüssel. Der Besitzer kann den Schlüssel ohne Genehmigungen endgültig löschen.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: a signature was made. It says in its own text that it is a rehearsal and promises nothing.</source>
        <translation>Das lässt sich nicht rückgängig machen: Eine Signatur ist gemacht. Der signierte Text sagt selbst, dass er eine Probe ist und nichts verspricht.</translation>
    </message>
    <message>
        <source>The control plane tells no certificates of this cluster.</source>
        <translation>Die Steuerungsebene nennt keine Zertifikate dieses Clusters.</translation>
    </message>
    <message>
        <source>Wait until its first HSM is there, and fetch them again.</source>
        <translation>Warten Sie, bis sein erstes HSM da ist, und holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>{file} is not here yet.</source>
        <translation>{file} ist noch nicht hier.</translation>
    </message>
    <message>
        <source>Take the root over first.</source>
        <translation>Übernehmen Sie zuerst die Wurzel.</translation>
    </message>
    <message>
        <source>The fingerprint is another one</source>
        <translation>Der Fingerabdruck ist ein anderer</translation>
    </message>
    <message>
        <source>What was typed is not the SHA-256 of {file}.</source>
        <translation>Die Eingabe ist nicht der SHA-256 von {file}.</translation>
    </message>
    <message>
        <source>Trust no root whose fingerprint another source does not confirm.</source>
        <translation>Vertrauen Sie keiner Wurzel, deren Fingerabdruck nicht eine andere Quelle bestätigt.</translation>
    </message>
    <message>
        <source>A stop can&apos;t be accepted: settle it first.</source>
        <translation>Ein Stopp kann nicht angenommen werden: Klären Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>A doubt is accepted with a reason of 1 to {most} characters.</source>
        <translation>Ein Zweifel wird mit einem Grund von 1 bis {most} Zeichen angenommen.</translation>
    </message>
    <message>
        <source>Write down why it is accepted: others will read it.</source>
        <translation>Schreiben Sie auf, warum er angenommen wird: Andere werden es lesen.</translation>
    </message>
    <message>
        <source>The name is not one of AWS&apos;s</source>
        <translation>Der Name ist keiner von AWS</translation>
    </message>
    <message>
        <source>{file} is no name of a paper of {cluster}.</source>
        <translation>{file} ist kein Name eines Papiers von {cluster}.</translation>
    </message>
    <message>
        <source>Name it as AWS does, or say which paper it is; nothing was taken.</source>
        <translation>Benennen Sie die Datei wie AWS, oder geben Sie an, welches Papier sie ist; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The cluster is not verified</source>
        <translation>Der Cluster ist nicht geprüft</translation>
    </message>
    <message>
        <source>Settle this first.</source>
        <translation>Klären Sie das zuerst.</translation>
    </message>
    <message>
        <source>Accept each doubt with a reason, or settle it.</source>
        <translation>Nehmen Sie jeden Zweifel mit einem Grund an, oder klären Sie ihn.</translation>
    </message>
    <message>
        <source>The files in the working folder have changed since they were shown.</source>
        <translation>Die Dateien im Arbeitsordner haben sich geändert, seit sie gezeigt wurden.</translation>
    </message>
    <message>
        <source>Look at them again, then decide.</source>
        <translation>Sehen Sie sie sich noch einmal an, dann entscheiden Sie.</translation>
    </message>
    <message>
        <source>a new cluster in {region}</source>
        <translation>ein neuer Cluster in {region}</translation>
    </message>
    <message>
        <source>{cluster} in {region}</source>
        <translation>{cluster} in {region}</translation>
    </message>
    <message>
        <source>{cluster}, files carried by hand</source>
        <translation>{cluster}, Dateien von Hand übertragen</translation>
    </message>
    <message>
        <source>More than {most} users are more than this can set up.</source>
        <translation>Mehr als {most} Benutzer lassen sich hier nicht einrichten.</translation>
    </message>
    <message>
        <source>the services user and quorum</source>
        <translation>die Dienste user und quorum</translation>
    </message>
    <message>
        <source>{names} own or share the key and are no crypto users wished for.</source>
        <translation>Besitzer oder Teilhaber des Schlüssels, aber nicht als crypto-user gewünscht: {names}.</translation>
    </message>
    <message>
        <source>The key&apos;s owner, or a user it is shared with, is named twice.</source>
        <translation>Der Besitzer des Schlüssels oder ein Benutzer, mit dem er geteilt ist, ist zweimal genannt.</translation>
    </message>
    <message>
        <source>The key needs a label of letters, digits and signs.</source>
        <translation>Der Schlüssel braucht ein Label aus Buchstaben, Ziffern und Zeichen.</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>den Schlüssel</translation>
    </message>
    <message>
        <source>{needed} admins must approve user management, and the list has {there}: it would be locked for good.</source>
        <translation>{needed} Admins müssen die Benutzerverwaltung genehmigen; Admins in der Liste: {there}. So wäre sie für immer gesperrt.</translation>
    </message>
    <message>
        <source>{needed} must approve the key; users who have it: {there}.</source>
        <translation>{needed} müssen den Schlüssel genehmigen; Benutzer, die ihn haben: {there}.</translation>
    </message>
    <message>
        <source>{wanted} admins are recommended where {needed} must approve: below {needed} user management is locked for good.</source>
        <translation>Empfohlen sind {wanted} Admins, wenn {needed} genehmigen müssen: Unter {needed} ist die Benutzerverwaltung für immer gesperrt.</translation>
    </message>
    <message>
        <source>{wanted} who have the key are recommended where {needed} must approve: below {needed} the key is locked for good.</source>
        <translation>Empfohlen sind {wanted}, die den Schlüssel haben, wenn {needed} genehmigen müssen: Unter {needed} ist der Schlüssel für immer gesperrt.</translation>
    </message>
    <message>
        <source>No approvals are needed for the key: its owner signs alone.</source>
        <translation>Für den Schlüssel sind keine Genehmigungen nötig: Sein Besitzer signiert allein.</translation>
    </message>
    <message>
        <source>M for {what} must be from 2 to 8.</source>
        <translation>M für {what} muss zwischen 2 und 8 liegen.</translation>
    </message>
    <message>
        <source>These wishes cannot be understood</source>
        <translation>Diese Wünsche sind nicht zu verstehen</translation>
    </message>
    <message>
        <source>The file wishes.json is not as this program writes it.</source>
        <translation>Die Datei wishes.json ist nicht so, wie dieses Programm sie schreibt.</translation>
    </message>
    <message>
        <source>Move the file away and enter the wishes anew; no step is lost by it.</source>
        <translation>Legen Sie die Datei beiseite und geben Sie die Wünsche neu ein; kein Schritt geht dadurch verloren.</translation>
    </message>
    <message>
        <source>See basic facts about the cluster</source>
        <translation>Grundlegende Angaben zum Cluster sehen</translation>
    </message>
    <message>
        <source>Change one&apos;s own password</source>
        <translation>Das eigene Passwort ändern</translation>
    </message>
    <message>
        <source>Change another user&apos;s password</source>
        <translation>Das Passwort eines anderen Benutzers ändern</translation>
    </message>
    <message>
        <source>Add and remove users</source>
        <translation>Benutzer anlegen und entfernen</translation>
    </message>
    <message>
        <source>See whether the HSMs agree</source>
        <translation>Sehen, ob die HSMs übereinstimmen</translation>
    </message>
    <message>
        <source>Read and write masked objects</source>
        <translation>Maskierte Objekte lesen und schreiben</translation>
    </message>
    <message>
        <source>Make, share and delete keys</source>
        <translation>Schlüssel erzeugen, teilen und löschen</translation>
    </message>
    <message>
        <source>Encrypt and decrypt</source>
        <translation>Verschlüsseln und entschlüsseln</translation>
    </message>
    <message>
        <source>Sign and verify</source>
        <translation>Signieren und prüfen</translation>
    </message>
    <message>
        <source>Compute digests and HMACs</source>
        <translation>Digests und HMACs berechnen</translation>
    </message>
    <message>
        <source>Two files are wanted</source>
        <translation>Zwei Dateien sind nötig</translation>
    </message>
    <message>
        <source>{names}: {signed} signed token files and {keys} public keys.</source>
        <translation>{names}: {signed} signierte Token-Dateien und {keys} öffentliche Schlüssel.</translation>
    </message>
    <message>
        <source>Give the signed file and the public key that belongs to it, and nothing else.</source>
        <translation>Geben Sie die signierte Datei und den öffentlichen Schlüssel an, der dazugehört, und sonst nichts.</translation>
    </message>
    <message>
        <source>Its digest begins with the words {words}.</source>
        <translation>Sein Digest beginnt mit den Wörtern {words}.</translation>
    </message>
    <message>
        <source>The file is not signed</source>
        <translation>Die Datei ist nicht signiert</translation>
    </message>
    <message>
        <source>{count} of {all} entries hold a signature.</source>
        <translation>{count} von {all} Einträgen enthalten eine Signatur.</translation>
    </message>
    <message>
        <source>Give the file that was saved after signing, not the one handed out.</source>
        <translation>Geben Sie die Datei an, die nach dem Signieren gespeichert wurde, nicht die ausgegebene.</translation>
    </message>
    <message>
        <source>Another file was signed</source>
        <translation>Eine andere Datei wurde signiert</translation>
    </message>
    <message>
        <source>This is not the token that was handed out. {why}</source>
        <translation>Das ist nicht das Token, das ausgegeben wurde. {why}</translation>
    </message>
    <message>
        <source>Hand out this registration&apos;s token, have it signed, and give the signed file.</source>
        <translation>Geben Sie das Token dieser Registrierung aus, lassen Sie es signieren, und geben Sie dann die signierte Datei an.</translation>
    </message>
    <message>
        <source>Nothing tells what happened.</source>
        <translation>Was geschehen ist, lässt sich nicht erkennen.</translation>
    </message>
    <message>
        <source>The private half of this public key did not make the signature; perhaps the two files do not belong together, or one is damaged.</source>
        <translation>Die private Hälfte dieses öffentlichen Schlüssels hat die Signatur nicht gemacht; vielleicht gehören die beiden Dateien nicht zusammen, oder eine ist beschädigt.</translation>
    </message>
    <message>
        <source>The signature does not fit the key</source>
        <translation>Die Signatur passt nicht zum Schlüssel</translation>
    </message>
    <message>
        <source>Nothing was sent. Have the token signed again, and give both files.</source>
        <translation>Nichts wurde gesendet. Lassen Sie das Token noch einmal signieren, und geben Sie beide Dateien an.</translation>
    </message>
    <message>
        <source>Delete the HSM {hsm} ({state}) and wait until it is gone.</source>
        <translation>Das HSM {hsm} ({state}) löschen und warten, bis es weg ist.</translation>
    </message>
    <message>
        <source>Delete the cluster {cluster} and wait until it is gone.</source>
        <translation>Den Cluster {cluster} löschen und warten, bis er weg ist.</translation>
    </message>
    <message>
        <source>This would delete {cluster}; nothing was deleted.</source>
        <translation>Das würde {cluster} löschen; nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>There is an HSM that nobody saw</source>
        <translation>Da ist ein HSM, das niemand gesehen hat</translation>
    </message>
    <message>
        <source>Not in the plan: {hsms}. Somebody may be using the cluster.</source>
        <translation>Nicht im Plan: {hsms}. Vielleicht benutzt jemand den Cluster.</translation>
    </message>
    <message>
        <source>Look at the cluster again, and find out who added it.</source>
        <translation>Sehen Sie sich den Cluster noch einmal an, und finden Sie heraus, wer es hinzugefügt hat.</translation>
    </message>
    <message>
        <source>Backups of the cluster stay in your account until they are deleted; the last one holds its users and keys, and a new cluster can be made from it.</source>
        <translation>Sicherungen des Clusters bleiben in Ihrem Konto, bis sie gelöscht werden; die letzte enthält seine Benutzer und Schlüssel, und aus ihr lässt sich ein neuer Cluster anlegen.</translation>
    </message>
    <message>
        <source>The log group /aws/cloudhsm/{cluster} stays in CloudWatch Logs; what it holds costs.</source>
        <translation>Die Protokollgruppe /aws/cloudhsm/{cluster} bleibt in CloudWatch Logs; was darin liegt, kostet Geld.</translation>
    </message>
    <message>
        <source>The network interfaces of the HSMs go with them. The cluster&apos;s security group (cloudhsm-{cluster}-sg) may stay: delete it if nothing uses it.</source>
        <translation>Die Netzwerkschnittstellen der HSMs verschwinden mit ihnen. Die Sicherheitsgruppe des Clusters (cloudhsm-{cluster}-sg) bleibt vielleicht: Löschen Sie sie, wenn nichts sie benutzt.</translation>
    </message>
    <message>
        <source>The working folder, the issuing key and the journal on this machine stay.</source>
        <translation>Der Arbeitsordner, der ausstellende Schlüssel und das Journal auf diesem Rechner bleiben.</translation>
    </message>
    <message>
        <source>Nothing of an embedded cluster stays: its file is deleted, keys and users with it.</source>
        <translation>Von einem eingebauten Cluster bleibt nichts: Seine Datei wird gelöscht, und mit ihr Schlüssel und Benutzer.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. A new cluster can be made from the last backup, as long as that is kept; it has another id and its HSMs cost again.</source>
        <translation>Das lässt sich nicht rückgängig machen. Aus der letzten Sicherung lässt sich ein neuer Cluster anlegen, solange es sie gibt; er hat eine andere Kennung, und seine HSMs kosten wieder.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Look at the quorum values; do not repeat it before.</source>
        <translation>Sehen Sie sich die Quorum-Werte an; wiederholen Sie vorher nichts.</translation>
    </message>
    <message>
        <source>The token is dead</source>
        <translation>Das Token ist ungültig</translation>
    </message>
    <message>
        <source>Begin again.</source>
        <translation>Beginnen Sie von vorn.</translation>
    </message>
    <message>
        <source>The value of user is {value} now.</source>
        <translation>Der Wert von user ist jetzt {value}.</translation>
    </message>
    <message>
        <source>A doubt is not accepted</source>
        <translation>Ein Zweifel ist nicht angenommen</translation>
    </message>
    <message>
        <source>Look into it; add an [[accept]] with a reason to the plan, or not.</source>
        <translation>Gehen Sie ihm nach; dann nehmen Sie ein [[accept]] mit Grund in den Plan auf, oder eben nicht.</translation>
    </message>
    <message>
        <source>The issuing certificate&apos;s key is elsewhere: sign the request there.</source>
        <translation>Der Schlüssel des ausstellenden Zertifikats ist anderswo: Signieren Sie den Antrag dort.</translation>
    </message>
    <message>
        <source>Initialise it by hand as shown; then put its certificate into the plan&apos;s folder of papers.</source>
        <translation>Initialisieren Sie ihn von Hand, wie gezeigt; dann legen Sie sein Zertifikat in den Ordner der Papiere, den der Plan nennt.</translation>
    </message>
    <message>
        <source>Put customerCA.crt beside the tool and configure it; the plan skips it.</source>
        <translation>Legen Sie customerCA.crt zum Werkzeug und konfigurieren Sie es; der Plan überspringt das.</translation>
    </message>
    <message>
        <source>Signed files of {users} are missing. Run this again when they can sign a new token.</source>
        <translation>Es fehlen signierte Dateien von {users}. Führen Sie den Befehl noch einmal aus, sobald dort ein neues Token signiert werden kann.</translation>
    </message>
    <message>
        <source>What comes before it is not there yet.</source>
        <translation>Was davor kommt, ist noch nicht da.</translation>
    </message>
    <message>
        <source>[passwords] has no {name}</source>
        <translation>[passwords] enthält keinen Eintrag {name}</translation>
    </message>
    <message>
        <source>[passphrases] has no {name}</source>
        <translation>[passphrases] enthält keinen Eintrag {name}</translation>
    </message>
    <message>
        <source>A secret was not handed over</source>
        <translation>Ein Geheimnis wurde nicht übergeben</translation>
    </message>
    <message>
        <source>--secrets-fd: {missing}.</source>
        <translation>--secrets-fd: {missing}.</translation>
    </message>
    <message>
        <source>Add it and start again; what was done stays done.</source>
        <translation>Ergänzen Sie es und starten Sie noch einmal; was getan ist, bleibt getan.</translation>
    </message>
    <message>
        <source>The cluster has no papers</source>
        <translation>Der Cluster hat keine Papiere</translation>
    </message>
    <message>
        <source>It was made before embedded clusters had certificates; it needs none.</source>
        <translation>Er entstand, bevor eingebaute Cluster Zertifikate hatten; er braucht keine.</translation>
    </message>
    <message>
        <source>Go on with it as it is, or make a new one.</source>
        <translation>Machen Sie mit ihm weiter, wie er ist, oder legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>{folder} holds something already. Nothing was written.</source>
        <translation>{folder} enthält schon etwas. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Name a new folder, or an empty one.</source>
        <translation>Geben Sie einen neuen Ordner an oder einen leeren.</translation>
    </message>
    <message>
        <source>The cluster is initialised already</source>
        <translation>Der Cluster ist schon initialisiert</translation>
    </message>
    <message>
        <source>A cluster takes a certificate once; nothing was changed.</source>
        <translation>Ein Cluster nimmt nur einmal ein Zertifikat an; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Go on with this cluster, or make a new one.</source>
        <translation>Machen Sie mit diesem Cluster weiter, oder legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>The cluster has no HSM</source>
        <translation>Der Cluster hat kein HSM</translation>
    </message>
    <message>
        <source>Its request is made by its first HSM; nothing was changed.</source>
        <translation>Seinen Antrag macht sein erstes HSM; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Create an HSM first.</source>
        <translation>Legen Sie zuerst ein HSM an.</translation>
    </message>
    <message>
        <source>Not the right certificate</source>
        <translation>Nicht das richtige Zertifikat</translation>
    </message>
    <message>
        <source>{why} Nothing was changed.</source>
        <translation>{why} Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Sign this cluster&apos;s request, and give the certificate that signed it.</source>
        <translation>Signieren Sie den Antrag dieses Clusters, und geben Sie das Zertifikat an, mit dem er signiert wurde.</translation>
    </message>
    <message>
        <source>No room for another HSM</source>
        <translation>Kein Platz für ein weiteres HSM</translation>
    </message>
    <message>
        <source>A cluster has {count} HSMs at most.</source>
        <translation>Ein Cluster hat höchstens {count} HSMs.</translation>
    </message>
    <message>
        <source>Go on with those that are there.</source>
        <translation>Machen Sie mit denen weiter, die da sind.</translation>
    </message>
    <message>
        <source>There is no such HSM</source>
        <translation>Ein solches HSM gibt es nicht</translation>
    </message>
    <message>
        <source>The cluster has no HSM {serial}.</source>
        <translation>Der Cluster hat kein HSM {serial}.</translation>
    </message>
    <message>
        <source>Look at the list of its HSMs.</source>
        <translation>Sehen Sie in der Liste seiner HSMs nach.</translation>
    </message>
    <message>
        <source>The cluster has HSMs</source>
        <translation>Der Cluster hat noch HSMs</translation>
    </message>
    <message>
        <source>A cluster is deleted when it has no HSM left.</source>
        <translation>Ein Cluster wird erst gelöscht, wenn er kein HSM mehr hat.</translation>
    </message>
    <message>
        <source>Delete its HSMs first.</source>
        <translation>Löschen Sie zuerst seine HSMs.</translation>
    </message>
    <message>
        <source>The certificate there cannot be read</source>
        <translation>Das Zertifikat dort ist nicht zu lesen</translation>
    </message>
    <message>
        <source>See whether it is there; then place it again.</source>
        <translation>Sehen Sie nach, ob es dort liegt; dann legen Sie es noch einmal dorthin.</translation>
    </message>
    <message>
        <source>The certificate cannot be placed there</source>
        <translation>Das Zertifikat lässt sich dort nicht ablegen</translation>
    </message>
    <message>
        <source>The certificate reads back differently</source>
        <translation>Das Zertifikat kommt beim Zurücklesen anders zurück</translation>
    </message>
    <message>
        <source>See who else writes that file; then place it again.</source>
        <translation>Sehen Sie nach, wer diese Datei sonst noch schreibt; dann legen Sie das Zertifikat noch einmal dorthin.</translation>
    </message>
    <message>
        <source>Run it once more: that changes nothing that is right.</source>
        <translation>Führen Sie es noch einmal aus: Das ändert nichts, was schon richtig ist.</translation>
    </message>
    <message>
        <source>{path}: {words}. Nothing was changed.</source>
        <translation>{path}: {words}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The tool cannot be configured</source>
        <translation>Das Werkzeug lässt sich nicht konfigurieren</translation>
    </message>
    <message>
        <source>{program}: {words}.</source>
        <translation>{program}: {words}.</translation>
    </message>
    <message>
        <source>The tool was not configured</source>
        <translation>Das Werkzeug wurde nicht konfiguriert</translation>
    </message>
    <message>
        <source>{line} said: &quot;{words}&quot;</source>
        <translation>{line} sagte: „{words}“</translation>
    </message>
    <message>
        <source>Do what it asks for, or run the same line by hand.</source>
        <translation>Tun Sie, was es verlangt, oder führen Sie dieselbe Zeile von Hand aus.</translation>
    </message>
    <message>
        <source>Try the same by hand there; {prefix} must work without a question.</source>
        <translation>Versuchen Sie dasselbe dort von Hand; {prefix} muss ohne Rückfrage funktionieren.</translation>
    </message>
    <message>
        <source>Check that the tool is installed there. If the rights are missing, let it be run by sudo -n, or run the lines by hand as an administrator.</source>
        <translation>Prüfen Sie, ob das Werkzeug dort installiert ist. Fehlen die Rechte, lassen Sie es mit sudo -n ausführen, oder führen Sie die Zeilen als Administrator von Hand aus.</translation>
    </message>
    <message>
        <source>A program is missing</source>
        <translation>Ein Programm fehlt</translation>
    </message>
    <message>
        <source>{program} cannot be started: {problem}.</source>
        <translation>{program} lässt sich nicht starten: {problem}.</translation>
    </message>
    <message>
        <source>Correct the command prefix.</source>
        <translation>Berichtigen Sie das Befehlspräfix.</translation>
    </message>
    <message>
        <source>It was begun, and no end came: {words}.</source>
        <translation>Es wurde begonnen, aber kein Ergebnis kam zurück: {words}.</translation>
    </message>
    <message>
        <source>The issuing certificate lies at {path} already; nothing was done.</source>
        <translation>Das ausstellende Zertifikat liegt schon unter {path}; nichts wurde getan.</translation>
    </message>
    <message>
        <source>The issuing certificate is at {path}, read back and compared. The other one that was there is kept as {kept}; moving it back undoes this.</source>
        <translation>Das ausstellende Zertifikat liegt unter {path}, zurückgelesen und verglichen. Das andere, das dort lag, bleibt als {kept} erhalten; es zurückzulegen macht das rückgängig.</translation>
    </message>
    <message>
        <source>The issuing certificate is at {path}, read back and compared. Removing it undoes this.</source>
        <translation>Das ausstellende Zertifikat liegt unter {path}, zurückgelesen und verglichen. Es zu entfernen macht das rückgängig.</translation>
    </message>
    <message>
        <source>Nothing has to be configured for an embedded cluster.</source>
        <translation>Für einen eingebauten Cluster ist nichts zu konfigurieren.</translation>
    </message>
    <message>
        <source>{line} was run.</source>
        <translation>{line} wurde ausgeführt.</translation>
    </message>
    <message>
        <source>{line} was run. It said: &quot;{said}&quot;</source>
        <translation>{line} wurde ausgeführt. Die Antwort: „{said}“</translation>
    </message>
    <message>
        <source>On the machine behind {host}</source>
        <translation>Auf dem Rechner hinter {host}</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Put the issuing certificate at {path}. Another one that is there is kept beside it; where it is there already, nothing is done.</source>
        <translation>Das ausstellende Zertifikat unter {path} ablegen. Liegt dort ein anderes, bleibt es daneben erhalten; liegt es schon dort, geschieht nichts.</translation>
    </message>
    <message>
        <source>Tell the tool where the cluster is.</source>
        <translation>Dem Werkzeug sagen, wo der Cluster ist.</translation>
    </message>
    <message>
        <source>The cluster has one HSM. Keys on it cannot be used unless this is run once; for keys that matter, add a second HSM instead.</source>
        <translation>Der Cluster hat ein einziges HSM. Schlüssel darauf lassen sich erst benutzen, wenn das einmal ausgeführt wurde; für Schlüssel, auf die es ankommt, fügen Sie stattdessen ein zweites HSM hinzu.</translation>
    </message>
    <message>
        <source>The signed certificate is not one certificate in PEM.</source>
        <translation>Das signierte Zertifikat ist nicht genau ein Zertifikat in PEM.</translation>
    </message>
    <message>
        <source>The issuing certificate is not one certificate in PEM.</source>
        <translation>Das ausstellende Zertifikat ist nicht genau ein Zertifikat in PEM.</translation>
    </message>
    <message>
        <source>One of the two certificates has a part that is not understood.</source>
        <translation>Eines der beiden Zertifikate hat einen Teil, der nicht zu verstehen ist.</translation>
    </message>
    <message>
        <source>The signed certificate does not carry the key of the cluster&apos;s request.</source>
        <translation>Das signierte Zertifikat trägt nicht den Schlüssel aus dem Antrag des Clusters.</translation>
    </message>
    <message>
        <source>The signed certificate names another issuer.</source>
        <translation>Das signierte Zertifikat nennt einen anderen Aussteller.</translation>
    </message>
    <message>
        <source>The issuing certificate&apos;s key has not signed the certificate.</source>
        <translation>Der Schlüssel des ausstellenden Zertifikats hat das Zertifikat nicht signiert.</translation>
    </message>
    <message>
        <source>The issuing certificate is not self-signed, which a root must be.</source>
        <translation>Das ausstellende Zertifikat ist nicht selbst signiert; eine Wurzel muss das sein.</translation>
    </message>
    <message>
        <source>The issuing certificate is no certificate of an authority (CA).</source>
        <translation>Das ausstellende Zertifikat ist nicht das einer ausstellenden Stelle (CA).</translation>
    </message>
    <message>
        <source>The signed certificate is one of an authority (CA) itself.</source>
        <translation>Das signierte Zertifikat ist selbst eines einer ausstellenden Stelle (CA).</translation>
    </message>
    <message>
        <source>The issuing certificate has an RSA key of fewer than 2048 bits.</source>
        <translation>Das ausstellende Zertifikat hat einen RSA-Schlüssel mit weniger als 2048 Bit.</translation>
    </message>
    <message>
        <source>One of the two certificates has not begun yet, or has expired.</source>
        <translation>Eines der beiden Zertifikate gilt noch nicht oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>The first admin, {admin}, gets a password; whoever will be that admin types it here. Write it down and keep it in a safe: it goes to the tool&apos;s prompt, never into a command line.</source>
        <translation>Der erste Admin, {admin}, bekommt ein Passwort; wer dieser Admin sein wird, gibt es hier ein. Schreiben Sie es auf und bewahren Sie es in einem Tresor auf: Es geht an die Eingabeaufforderung des Werkzeugs, nie in eine Befehlszeile.</translation>
    </message>
    <message>
        <source>Password of {admin}</source>
        <translation>Passwort von {admin}</translation>
    </message>
    <message>
        <source>Activate the cluster with this password</source>
        <translation>Den Cluster mit diesem Passwort aktivieren</translation>
    </message>
    <message>
        <source>Choose the issuing certificate</source>
        <translation>Ausstellendes Zertifikat wählen</translation>
    </message>
    <message>
        <source>Whoever has this certificate&apos;s key signs for the cluster; every host that uses the cluster gets the certificate as customerCA.crt. It should hold for ten years, and its key be kept like an approver&apos;s.</source>
        <translation>Wer den Schlüssel dieses Zertifikats hat, signiert für den Cluster; jeder Rechner, der den Cluster benutzt, bekommt das Zertifikat als customerCA.crt. Es sollte zehn Jahre gelten, und sein Schlüssel sollte aufbewahrt werden wie der eines Genehmigenden.</translation>
    </message>
    <message>
        <source>Authority on this machine</source>
        <translation>Ausstellende Stelle auf diesem Rechner</translation>
    </message>
    <message>
        <source>Make an authority...</source>
        <translation>Stelle anlegen...</translation>
    </message>
    <message>
        <source>Import one...</source>
        <translation>Eine importieren...</translation>
    </message>
    <message>
        <source>Sign elsewhere...</source>
        <translation>Anderswo signieren...</translation>
    </message>
    <message>
        <source>Take over its certificate...</source>
        <translation>Ihr Zertifikat übernehmen...</translation>
    </message>
    <message>
        <source>{name}: {subject}, until {until}</source>
        <translation>{name}: {subject}, bis {until}</translation>
    </message>
    <message>
        <source>Choose {name}</source>
        <translation>{name} wählen</translation>
    </message>
    <message>
        <source>Issuing certificate (customerCA.crt)</source>
        <translation>Ausstellendes Zertifikat (customerCA.crt)</translation>
    </message>
    <message>
        <source>Create a cluster?</source>
        <translation>Einen Cluster anlegen?</translation>
    </message>
    <message>
        <source>Create the cluster</source>
        <translation>Cluster anlegen</translation>
    </message>
    <message>
        <source>An empty cluster costs nothing: it begins to cost money with its first HSM. Kind and mode can&apos;t be changed afterwards.</source>
        <translation>Ein leerer Cluster kostet nichts: Geld kostet er erst mit seinem ersten HSM. Art und Modus sind danach nicht mehr zu ändern.</translation>
    </message>
    <message>
        <source>Kind of HSM</source>
        <translation>Art des HSM</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Subnets</source>
        <translation>Subnetze</translation>
    </message>
    <message>
        <source>Add an HSM in {zone}?</source>
        <translation>Ein HSM in {zone} hinzufügen?</translation>
    </message>
    <message>
        <source>Add the HSM</source>
        <translation>HSM hinzufügen</translation>
    </message>
    <message>
        <source>It is embedded and costs nothing; a real one costs money, hour by hour.</source>
        <translation>Es ist eingebaut und kostet nichts; ein echtes kostet Geld, Stunde um Stunde.</translation>
    </message>
    <message>
        <source>From then on it costs money, hour by hour, until it is deleted. The line at the top of this page says what the cluster cost so far.</source>
        <translation>Von da an kostet es Geld, Stunde um Stunde, bis es gelöscht wird. Die Zeile oben auf dieser Seite sagt, was der Cluster bisher gekostet hat.</translation>
    </message>
    <message>
        <source>Choose the cluster</source>
        <translation>Den Cluster wählen</translation>
    </message>
    <message>
        <source>Rehearse everything on an embedded cluster first: the same steps, nothing that costs money, nothing that cannot be made anew.</source>
        <translation>Proben Sie alles zuerst an einem eingebauten Cluster: dieselben Schritte, nichts, was Geld kostet, nichts, was sich nicht neu anlegen ließe.</translation>
    </message>
    <message>
        <source>Availability zone of the HSM</source>
        <translation>Availability Zone des HSM</translation>
    </message>
    <message>
        <source>By hand: where AWS is asked, run these lines</source>
        <translation>Von Hand: Führen Sie diese Zeilen dort aus, wo AWS gefragt wird</translation>
    </message>
    <message>
        <source>Another cluster...</source>
        <translation>Anderer Cluster...</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Neu nachsehen</translation>
    </message>
    <message>
        <source>Create a cluster...</source>
        <translation>Cluster anlegen...</translation>
    </message>
    <message>
        <source>Go on by hand</source>
        <translation>Von Hand weitermachen</translation>
    </message>
    <message>
        <source>Make the embedded cluster</source>
        <translation>Eingebauten Cluster anlegen</translation>
    </message>
    <message>
        <source>Set up this cluster</source>
        <translation>Diesen Cluster einrichten</translation>
    </message>
    <message>
        <source>Go on with this cluster</source>
        <translation>Mit diesem Cluster weitermachen</translation>
    </message>
    <message>
        <source>Add the first HSM...</source>
        <translation>Erstes HSM hinzufügen...</translation>
    </message>
    <message>
        <source>This window cannot set up a cluster.</source>
        <translation>Dieses Fenster kann keinen Cluster einrichten.</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Price...</source>
        <translation>Preis...</translation>
    </message>
    <message>
        <source>Delete the cluster...</source>
        <translation>Cluster löschen...</translation>
    </message>
    <message>
        <source>What an HSM costs</source>
        <translation>Was ein HSM kostet</translation>
    </message>
    <message>
        <source>Keep this price</source>
        <translation>Preis übernehmen</translation>
    </message>
    <message>
        <source>Look it up on the page &quot;AWS CloudHSM pricing&quot; for your region. What is shown is an estimate; the bill is AWS&apos;s.</source>
        <translation>Sehen Sie auf der Seite „AWS CloudHSM pricing“ für Ihre Region nach. Gezeigt wird eine Schätzung; die Rechnung stellt AWS.</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>Price of an HSM for an hour</source>
        <translation>Preis eines HSM je Stunde</translation>
    </message>
    <message>
        <source>Currency, three letters</source>
        <translation>Währung, drei Buchstaben</translation>
    </message>
    <message>
        <source>Looked up on, such as 2026-11-25</source>
        <translation>Nachgesehen am, etwa 2026-11-25</translation>
    </message>
    <message>
        <source>Remind me that it runs, every</source>
        <translation>Daran erinnern, dass er läuft, alle</translation>
    </message>
    <message>
        <source>Set-up report</source>
        <translation>Bericht über die Einrichtung</translation>
    </message>
    <message>
        <source>The cluster is yours</source>
        <translation>Der Cluster gehört Ihnen</translation>
    </message>
    <message>
        <source>How far the set-up is</source>
        <translation>Wie weit die Einrichtung ist</translation>
    </message>
    <message>
        <source>What is not done yet is said so. Save a copy when all of it is done.</source>
        <translation>Was noch nicht getan ist, wird als solches genannt. Speichern Sie eine Kopie, wenn alles getan ist.</translation>
    </message>
    <message>
        <source>Every step is behind. Save this report with the evidence; the tab Ceremony is where you go on.</source>
        <translation>Alle Schritte liegen hinter Ihnen. Speichern Sie diesen Bericht bei den Nachweisen; weiter geht es im Reiter „Zeremonie“.</translation>
    </message>
    <message>
        <source>Sign the request on another machine</source>
        <translation>Den Antrag auf einem anderen Rechner signieren</translation>
    </message>
    <message>
        <source>Take both over</source>
        <translation>Beide übernehmen</translation>
    </message>
    <message>
        <source>1. Save the request and carry it to the machine that has the authority&apos;s key. There: approver-gui cluster sign-csr, or whatever your authority uses.</source>
        <translation>1. Speichern Sie den Antrag und bringen Sie ihn zu dem Rechner, der den Schlüssel der Stelle hat. Dort: approver-gui cluster sign-csr, oder was Ihre Stelle sonst benutzt.</translation>
    </message>
    <message>
        <source>Save the request...</source>
        <translation>Antrag speichern...</translation>
    </message>
    <message>
        <source>2. Bring back the signed certificate and the issuing certificate. They are checked against the request before they are taken over.</source>
        <translation>2. Bringen Sie das signierte und das ausstellende Zertifikat zurück. Sie werden gegen den Antrag geprüft, bevor sie übernommen werden.</translation>
    </message>
    <message>
        <source>Signed certificate</source>
        <translation>Signiertes Zertifikat</translation>
    </message>
    <message>
        <source>Where the request goes</source>
        <translation>Ziel des Antrags</translation>
    </message>
    <message>
        <source>The request was written to {path}</source>
        <translation>Antrag geschrieben nach {path}</translation>
    </message>
    <message>
        <source>Blanks and colons do not matter.</source>
        <translation>Leerzeichen und Doppelpunkte zählen nicht.</translation>
    </message>
    <message>
        <source>All of it agrees.</source>
        <translation>Alles stimmt überein.</translation>
    </message>
    <message>
        <source>It differs in group {group}. Do not trust this root.</source>
        <translation>Gruppe {group} weicht ab. Vertrauen Sie dieser Wurzel nicht.</translation>
    </message>
    <message>
        <source>The first groups agree: {count} of {all}.</source>
        <translation>Die ersten Gruppen stimmen überein: {count} von {all}.</translation>
    </message>
    <message>
        <source>Put customerCA.crt in its place</source>
        <translation>customerCA.crt an seinen Platz legen</translation>
    </message>
    <message>
        <source>The tool trusts the cluster by the issuing certificate: without it, it does not connect. What would be run is shown first; you can run it yourself, too.</source>
        <translation>Das Werkzeug vertraut dem Cluster aufgrund des ausstellenden Zertifikats: Ohne dieses verbindet es sich nicht. Was ausgeführt würde, wird zuerst gezeigt; Sie können es auch selbst ausführen.</translation>
    </message>
    <message>
        <source>Address of an HSM</source>
        <translation>Adresse eines HSM</translation>
    </message>
    <message>
        <source>What would be run</source>
        <translation>Was ausgeführt würde</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>What would be run on {host}, over ssh</source>
        <translation>Was auf {host} ausgeführt würde, über ssh</translation>
    </message>
    <message>
        <source>What would be run on this machine</source>
        <translation>Was auf diesem Rechner ausgeführt würde</translation>
    </message>
    <message>
        <source>What would be done beside the embedded cluster&apos;s file</source>
        <translation>Was neben der Datei des eingebauten Clusters getan würde</translation>
    </message>
    <message>
        <source>Place customerCA.crt</source>
        <translation>customerCA.crt ablegen</translation>
    </message>
    <message>
        <source>Place customerCA.crt and configure the tool</source>
        <translation>customerCA.crt ablegen und das Werkzeug konfigurieren</translation>
    </message>
    <message>
        <source>The issuing certificate is not here: take it over first.</source>
        <translation>Das ausstellende Zertifikat ist nicht hier: Übernehmen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Type the address of an HSM.</source>
        <translation>Geben Sie die Adresse eines HSM ein.</translation>
    </message>
    <message>
        <source>Initialise the cluster, once and for all</source>
        <translation>Den Cluster initialisieren, ein für alle Mal</translation>
    </message>
    <message>
        <source>The signed certificate and the issuing certificate are given to the cluster. From then on it is yours, and no other certificate can ever take their place.</source>
        <translation>Der Cluster bekommt das signierte und das ausstellende Zertifikat. Von da an gehört er Ihnen, und kein anderes Zertifikat kann je an ihre Stelle treten.</translation>
    </message>
    <message>
        <source>Issuing certificate of {subject}</source>
        <translation>Ausstellendes Zertifikat von {subject}</translation>
    </message>
    <message>
        <source>Initialise {cluster} by hand...</source>
        <translation>{cluster} von Hand initialisieren...</translation>
    </message>
    <message>
        <source>Initialise {cluster}...</source>
        <translation>{cluster} initialisieren...</translation>
    </message>
    <message>
        <source>Initialise {cluster} for good?</source>
        <translation>{cluster} für immer initialisieren?</translation>
    </message>
    <message>
        <source>Show the lines to run</source>
        <translation>Auszuführende Zeilen zeigen</translation>
    </message>
    <message>
        <source>This can&apos;t be undone. Compare both fingerprints with the people who are responsible for them, by their words, before you go on.</source>
        <translation>Das ist nicht rückgängig zu machen. Vergleichen Sie beide Fingerabdrücke anhand ihrer Wörter mit denen, die dafür verantwortlich sind, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>Type the cluster&apos;s id</source>
        <translation>Cluster-Kennung zur Bestätigung</translation>
    </message>
    <message>
        <source>Must approve its use</source>
        <translation>Seine Nutzung genehmigen müssen</translation>
    </message>
    <message>
        <source>Must approve changes</source>
        <translation>Änderungen genehmigen müssen</translation>
    </message>
    <message>
        <source>There is no crypto user who could own it.</source>
        <translation>Es gibt keinen crypto-user, dem er gehören könnte.</translation>
    </message>
    <message>
        <source>Nobody is there who could log in.</source>
        <translation>Niemand ist da, der sich anmelden könnte.</translation>
    </message>
    <message>
        <source>Type the password of {user}.</source>
        <translation>Geben Sie das Passwort von {user} ein.</translation>
    </message>
    <message>
        <source>Get the request and the certificates</source>
        <translation>Antrag und Zertifikate holen</translation>
    </message>
    <message>
        <source>The cluster&apos;s request, the certificates of its HSM and both roots, under the names that AWS gives them. Copies of them are kept beside the journal.</source>
        <translation>Der Antrag des Clusters, die Zertifikate seines HSM und beide Wurzeln, unter den Namen, die AWS ihnen gibt. Kopien davon werden neben dem Journal aufbewahrt.</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>of</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>until</source>
        <translation>gültig bis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Fetch the papers from AWS</source>
        <translation>Papiere von AWS holen</translation>
    </message>
    <message>
        <source>Fetch the papers from the embedded cluster</source>
        <translation>Papiere vom eingebauten Cluster holen</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papiere</translation>
    </message>
    <message>
        <source>Folder with the papers</source>
        <translation>Ordner mit den Papieren</translation>
    </message>
    <message>
        <source>Drop the papers here, or a folder of them</source>
        <translation>Papiere oder einen Ordner damit hier ablegen</translation>
    </message>
    <message>
        <source>Choose files...</source>
        <translation>Dateien wählen...</translation>
    </message>
    <message>
        <source>Paste text...</source>
        <translation>Text einfügen...</translation>
    </message>
    <message>
        <source>Paste a paper</source>
        <translation>Ein Papier einfügen</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>All of it, from the line BEGIN to the line END.</source>
        <translation>Alles, von der Zeile BEGIN bis zur Zeile END.</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>Welches Papier</translation>
    </message>
    <message>
        <source>Its text (PEM)</source>
        <translation>Sein Text (PEM)</translation>
    </message>
    <message>
        <source>Decide how many admins must approve</source>
        <translation>Entscheiden, wie viele Admins genehmigen müssen</translation>
    </message>
    <message>
        <source>With M, no single admin can create, change or delete users. Below M able admins, user management is locked for good; so M + 2 admins are advised, and nothing is raised before M of them have proved a registered key.</source>
        <translation>Mit M kann kein Admin allein Benutzer anlegen, ändern oder löschen. Können weniger als M Admins genehmigen, ist die Benutzerverwaltung für immer gesperrt; darum sind M + 2 Admins empfohlen, und nichts wird erhöht, bevor M von ihnen einen registrierten Schlüssel bewiesen haben.</translation>
    </message>
    <message>
        <source>How many admins must approve</source>
        <translation>Wie viele Admins genehmigen müssen</translation>
    </message>
    <message>
        <source>Why no admin needs approvals</source>
        <translation>Warum kein Admin Genehmigungen braucht</translation>
    </message>
    <message>
        <source>such as: one person looks after the users</source>
        <translation>etwa: eine Person kümmert sich um die Benutzer</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Drop the admins&apos; signed files here</source>
        <translation>Signierte Dateien der Admins hier ablegen</translation>
    </message>
    <message>
        <source>Give up this token</source>
        <translation>Dieses Token aufgeben</translation>
    </message>
    <message>
        <source>So many admins must approve:</source>
        <translation>So viele Admins müssen genehmigen:</translation>
    </message>
    <message>
        <source>No approvals for user management, because:</source>
        <translation>Keine Genehmigungen für die Benutzerverwaltung, weil:</translation>
    </message>
    <message>
        <source>Add admins in the step Users and roles, or take a smaller number.</source>
        <translation>Fügen Sie im Schritt „Benutzer und Rollen“ Admins hinzu oder nehmen Sie eine kleinere Zahl.</translation>
    </message>
    <message>
        <source>Approvals: {count} of {needed}</source>
        <translation>Genehmigungen: {count} von {needed}</translation>
    </message>
    <message>
        <source>Raise the value for users</source>
        <translation>Wert für Benutzer erhöhen</translation>
    </message>
    <message>
        <source>Keep this decision</source>
        <translation>Entscheidung übernehmen</translation>
    </message>
    <message>
        <source>Ask for the token of the value for users</source>
        <translation>Token zum Wert für Benutzer anfordern</translation>
    </message>
    <message>
        <source>Raise the values to {value}...</source>
        <translation>Werte auf {value} erhöhen...</translation>
    </message>
    <message>
        <source>Approvals are missing.</source>
        <translation>Es fehlen Genehmigungen.</translation>
    </message>
    <message>
        <source>Say why: it stands in journal and report.</source>
        <translation>Sagen Sie, warum: Es steht in Journal und Bericht.</translation>
    </message>
    <message>
        <source>Register the approvers&apos; keys</source>
        <translation>Die Schlüssel der Genehmigenden registrieren</translation>
    </message>
    <message>
        <source>Each approver makes a key on the own machine, signs a token of the cluster with it, and brings back the signed file and the public key. The key never leaves that machine.</source>
        <translation>Jeder Genehmigende erzeugt auf dem eigenen Rechner einen Schlüssel, signiert damit ein Token des Clusters und bringt die signierte Datei und den öffentlichen Schlüssel zurück. Der Schlüssel verlässt jenen Rechner nie.</translation>
    </message>
    <message>
        <source>Who needs a registered key</source>
        <translation>Wer einen registrierten Schlüssel braucht</translation>
    </message>
    <message>
        <source>Nobody, as it is wished.</source>
        <translation>Niemand, so wie es gewünscht ist.</translation>
    </message>
    <message>
        <source>Password, typed by the user</source>
        <translation>Passwort, vom Benutzer eingegeben</translation>
    </message>
    <message>
        <source>Drop the signed file and the public key here</source>
        <translation>Signierte Datei und öffentlichen Schlüssel hier ablegen</translation>
    </message>
    <message>
        <source>{user} logs in, to register the own key</source>
        <translation>{user} meldet sich an, um den eigenen Schlüssel zu registrieren</translation>
    </message>
    <message>
        <source>{user} signs the token, and brings back two files</source>
        <translation>{user} signiert das Token und bringt zwei Dateien zurück</translation>
    </message>
    <message>
        <source>no key registered yet</source>
        <translation>noch kein Schlüssel registriert</translation>
    </message>
    <message>
        <source>Keep this key as wished</source>
        <translation>Schlüssel so übernehmen</translation>
    </message>
    <message>
        <source>Register the key of {user}</source>
        <translation>Schlüssel von {user} registrieren</translation>
    </message>
    <message>
        <source>Ask for the token of {user}</source>
        <translation>Token von {user} anfordern</translation>
    </message>
    <message>
        <source>The signed file and the public key are missing.</source>
        <translation>Die signierte Datei und der öffentliche Schlüssel fehlen.</translation>
    </message>
    <message>
        <source>The user types the password.</source>
        <translation>Der Benutzer gibt das Passwort ein.</translation>
    </message>
    <message>
        <source>The key of {user} is registered: the list of users shows it</source>
        <translation>Der Schlüssel von {user} ist registriert: Die Liste der Benutzer zeigt es</translation>
    </message>
    <message>
        <source>Sign for the first time</source>
        <translation>Zum ersten Mal signieren</translation>
    </message>
    <message>
        <source>The key&apos;s owner asks for a token, the others approve it, and a harmless text is signed: so you know that the keys are at hand and work, before it matters.</source>
        <translation>Der Besitzer des Schlüssels fordert ein Token an, die anderen genehmigen es, und ein harmloser Text wird signiert: So wissen Sie, dass die Schlüssel zur Hand sind und funktionieren, bevor es darauf ankommt.</translation>
    </message>
    <message>
        <source>The ceremony tab opens: log in there as {owner}. File and key are filled in. This page goes on by itself once the signature is made.</source>
        <translation>Der Reiter „Zeremonie“ öffnet sich: Melden Sie sich dort als {owner} an. Datei und Schlüssel sind schon eingetragen. Diese Seite geht von selbst weiter, sobald die Signatur erzeugt ist.</translation>
    </message>
    <message>
        <source>Go to the ceremony of {label}</source>
        <translation>Zur Zeremonie mit {label}</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>Wer was darf</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>crypto user</source>
        <translation>crypto-user</translation>
    </message>
    <message>
        <source>appliance user</source>
        <translation>appliance-user</translation>
    </message>
    <message>
        <source>no login</source>
        <translation>ohne Anmeldung</translation>
    </message>
    <message>
        <source>Sign the cluster&apos;s request</source>
        <translation>Den Antrag des Clusters signieren</translation>
    </message>
    <message>
        <source>The authority&apos;s key is unlocked for this one signature. The certificate is checked against the request and the issuing certificate before it is kept.</source>
        <translation>Der Schlüssel der Stelle wird für diese eine Signatur entsperrt. Das Zertifikat wird gegen den Antrag und das ausstellende Zertifikat geprüft, bevor es aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Passphrase of the authority</source>
        <translation>Passphrase der Stelle</translation>
    </message>
    <message>
        <source>Sign it again with {name}</source>
        <translation>Mit {name} neu signieren</translation>
    </message>
    <message>
        <source>Sign the request with {name}</source>
        <translation>Antrag mit {name} signieren</translation>
    </message>
    <message>
        <source>Type the authority&apos;s passphrase.</source>
        <translation>Geben Sie die Passphrase der Stelle ein.</translation>
    </message>
    <message>
        <source>Making the cluster yours</source>
        <translation>Den Cluster zu Ihrem machen</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>liegt zurück</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Delete {cluster}?</source>
        <translation>{cluster} löschen?</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Asking for the first deletion...</source>
        <translation>Die erste Löschung wird angefordert...</translation>
    </message>
    <message>
        <source>{cluster}: {state}, {hsms} left. Waiting for {seconds} s...</source>
        <translation>{cluster}: {state}, noch {hsms}. Warten seit {seconds} s...</translation>
    </message>
    <message>
        <source>You stopped waiting. What was asked for goes on; open this dialog again to see the rest done.</source>
        <translation>Sie warten nicht länger. Was angefordert wurde, läuft weiter; öffnen Sie diesen Dialog noch einmal, um den Rest zu erledigen.</translation>
    </message>
    <message>
        <source>Decide on the users, and create them</source>
        <translation>Benutzer festlegen und anlegen</translation>
    </message>
    <message>
        <source>Admins look after users, crypto users after keys; nobody can be both under one name. Each password is typed by the person whose it is.</source>
        <translation>Admins kümmern sich um Benutzer, crypto-user um Schlüssel; unter einem Namen kann niemand beides sein. Jedes Passwort gibt die Person ein, der es gehört.</translation>
    </message>
    <message>
        <source>Users of this cluster</source>
        <translation>Benutzer dieses Clusters</translation>
    </message>
    <message>
        <source>Nobody yet: add the users that the cluster shall have.</source>
        <translation>Noch niemand: Fügen Sie die Benutzer hinzu, die der Cluster haben soll.</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Name of a further user</source>
        <translation>Name eines weiteren Benutzers</translation>
    </message>
    <message>
        <source>Role of a further user</source>
        <translation>Rolle eines weiteren Benutzers</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>In die Liste aufnehmen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Admin who creates them</source>
        <translation>Admin, der sie anlegt</translation>
    </message>
    <message>
        <source>on the cluster</source>
        <translation>im Cluster</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>Keep this list</source>
        <translation>Liste übernehmen</translation>
    </message>
    <message>
        <source>Create {user}...</source>
        <translation>{user} anlegen...</translation>
    </message>
    <message>
        <source>{user} was created on the cluster</source>
        <translation>{user} wurde im Cluster angelegt</translation>
    </message>
    <message>
        <source>Create {user}?</source>
        <translation>{user} anlegen?</translation>
    </message>
    <message>
        <source>Create {user}</source>
        <translation>{user} anlegen</translation>
    </message>
    <message>
        <source>Let {user} sit down here and type the password, twice. Nobody else needs to know it. The role is {role}.</source>
        <translation>Lassen Sie {user} hier Platz nehmen und das Passwort zweimal eingeben. Sonst muss es niemand kennen. Die Rolle ist {role}.</translation>
    </message>
    <message>
        <source>Password of {user}</source>
        <translation>Passwort von {user}</translation>
    </message>
    <message>
        <source>Verify that the HSM is genuine</source>
        <translation>Prüfen, ob das HSM echt ist</translation>
    </message>
    <message>
        <source>Link by link: the HSM&apos;s certificate was made by genuine hardware, the hardware is vouched for by AWS and by its manufacturer, and the request has the HSM&apos;s own key. Do this before anything is initialised.</source>
        <translation>Glied für Glied: Das Zertifikat des HSM stammt von echter Hardware, für die Hardware bürgen AWS und ihr Hersteller, und der Antrag trägt den eigenen Schlüssel des HSM. Prüfen Sie das, bevor etwas initialisiert wird.</translation>
    </message>
    <message>
        <source>Root of AWS</source>
        <translation>Wurzel von AWS</translation>
    </message>
    <message>
        <source>Root of the manufacturer</source>
        <translation>Wurzel des Herstellers</translation>
    </message>
    <message>
        <source>Another root of the manufacturer...</source>
        <translation>Andere Wurzel des Herstellers...</translation>
    </message>
    <message>
        <source>such as: expired, and it was in force when made</source>
        <translation>etwa: abgelaufen, bei der Ausstellung aber gültig</translation>
    </message>
    <message>
        <source>Why the doubts are acceptable</source>
        <translation>Warum die Zweifel annehmbar sind</translation>
    </message>
    <message>
        <source>The roots below are not known to this program. Compare their fingerprints with those that their owners publish: everything else rests on them.</source>
        <translation>Die Wurzeln unten kennt dieses Programm nicht. Vergleichen Sie ihre Fingerabdrücke mit denen, die ihre Inhaber veröffentlichen: Alles andere beruht auf ihnen.</translation>
    </message>
    <message>
        <source>Accept the doubts ({count})</source>
        <translation>Zweifel annehmen ({count})</translation>
    </message>
    <message>
        <source>Say why the doubts are acceptable: it stands in journal and report.</source>
        <translation>Sagen Sie, warum die Zweifel annehmbar sind: Es steht in Journal und Bericht.</translation>
    </message>
    <message>
        <source>Root certificate (PEM)</source>
        <translation>Wurzelzertifikat (PEM)</translation>
    </message>
    <message>
        <source>Compare the root of AWS...</source>
        <translation>Wurzel von AWS vergleichen...</translation>
    </message>
    <message>
        <source>Compare the manufacturer&apos;s root...</source>
        <translation>Wurzel des Herstellers vergleichen...</translation>
    </message>
    <message>
        <source>Compare this root?</source>
        <translation>Diese Wurzel vergleichen?</translation>
    </message>
    <message>
        <source>Trust this root</source>
        <translation>Dieser Wurzel vertrauen</translation>
    </message>
    <message>
        <source>This program does not know the root {subject}. Get its SHA-256 fingerprint from somewhere else: from its manufacturer&apos;s page, by telephone, on paper. Never from where the file came from.</source>
        <translation>Dieses Programm kennt die Wurzel {subject} nicht. Holen Sie ihren SHA-256-Fingerabdruck auf anderem Weg: von der Seite ihres Herstellers, am Telefon, auf Papier. Nie von dort, woher die Datei kam.</translation>
    </message>
    <message>
        <source>This is a rehearsal, and nobody publishes its roots: type what is shown here, to learn how it is done.</source>
        <translation>Das ist eine Probe, und niemand veröffentlicht ihre Wurzeln: Geben Sie ein, was hier gezeigt wird, um zu lernen, wie es geht.</translation>
    </message>
    <message>
        <source>Fingerprint of the file</source>
        <translation>Fingerabdruck der Datei</translation>
    </message>
    <message>
        <source>Fingerprint from the other source</source>
        <translation>Fingerabdruck aus der anderen Quelle</translation>
    </message>
</context>
<context>
    <name>_Page</name>
    <message>
        <source>Nothing to do: all {count} steps of the plan stand. Nothing was changed.</source>
        <translation>Nichts zu tun: Alle {count} Schritte des Plans stehen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>All of the plan stands now.</source>
        <translation>Der ganze Plan steht jetzt.</translation>
    </message>
    <message>
        <source>Not all of the plan stands. The same command goes on from here.</source>
        <translation>Noch steht nicht der ganze Plan. Derselbe Befehl macht von hier aus weiter.</translation>
    </message>
    <message>
        <source>Settle that first. The same command goes on from here.</source>
        <translation>Klären Sie das zuerst. Derselbe Befehl macht von hier aus weiter.</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Nothing was done: --dry-run only shows.</source>
        <translation>Nichts wurde getan: --dry-run zeigt nur.</translation>
    </message>
</context>
</TS>
