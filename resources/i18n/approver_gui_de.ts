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
        <source>What was typed is not the name {name}.</source>
        <translation>Die Eingabe ist nicht der Name {name}.</translation>
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
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
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
        <source>the file is JSON, but not an object in braces</source>
        <translation>die Datei ist JSON, aber kein Objekt in geschweiften Klammern</translation>
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
        <source>Working</source>
        <translation>In Arbeit</translation>
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
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
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
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>no.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>when (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
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
        <source>The same again</source>
        <translation>Noch einmal</translation>
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
        <source>locked</source>
        <translation>gesperrt</translation>
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
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
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
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>Befund</translation>
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
        <source>left, by this machine&apos;s clock</source>
        <translation>übrig, laut Rechneruhr</translation>
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
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>What the &amp;checks mean</source>
        <translation>Was die &amp;Prüfungen bedeuten</translation>
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
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keine Zeit</translation>
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
</context>
</TS>
