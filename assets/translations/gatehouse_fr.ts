<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Ask now</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Go through the list</source>
        <translation>Suivre la liste</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>Approve or refuse</source>
        <translation>Approuver ou refuser</translation>
    </message>
    <message>
        <source>Let in unpaid</source>
        <translation>Faire entrer sans paiement</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Faire entrer</translation>
    </message>
    <message>
        <source>Look the guest up by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Override …</source>
        <translation>Dérogation…</translation>
    </message>
    <message>
        <source>Switch to this event</source>
        <translation>Passer à cet événement</translation>
    </message>
    <message>
        <source>Show the way</source>
        <translation>Indiquer où aller</translation>
    </message>
    <message>
        <source>Hand out a wristband</source>
        <translation>Remettre un bracelet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Press again to take this entry back</source>
        <translation>Appuyez encore pour annuler ce passage</translation>
    </message>
</context>
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>A file cannot be taken here. Ask a supervisor if it is needed.</source>
        <translation>Impossible de prendre un fichier ici. S’il est nécessaire, demandez à un responsable.</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>Cette réponse n’est pas acceptée.</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>(deleted option)</source>
        <translation>(option supprimée)</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Please answer this.</source>
        <translation>Veuillez répondre.</translation>
    </message>
    <message>
        <source>Please write {min} to {max} letters.</source>
        <translation>Écrivez de {min} à {max} caractères.</translation>
    </message>
    <message>
        <source>Between {min} and {max}, please.</source>
        <translation>Entre {min} et {max}.</translation>
    </message>
    <message>
        <source>Not below {min}, please.</source>
        <translation>Minimum&#xa0;: {min}.</translation>
    </message>
    <message>
        <source>Not above {max}, please.</source>
        <translation>Maximum&#xa0;: {max}.</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>Saisissez un nombre.</translation>
    </message>
    <message>
        <source>This has to be confirmed with yes.</source>
        <translation>Il faut confirmer par oui.</translation>
    </message>
    <message>
        <source>Please type a date, such as {example}.</source>
        <translation>Saisissez une date, par exemple {example}.</translation>
    </message>
    <message>
        <source>Please type a time, such as {example}.</source>
        <translation>Saisissez une heure, par exemple {example}.</translation>
    </message>
    <message>
        <source>Please type both date and time.</source>
        <translation>Saisissez la date et l’heure.</translation>
    </message>
    <message>
        <source>Please type two letters, such as DE.</source>
        <translation>Saisissez deux lettres, par exemple FR.</translation>
    </message>
    <message>
        <source>Please type a phone number.</source>
        <translation>Saisissez un numéro de téléphone.</translation>
    </message>
    <message>
        <source>This answer is not accepted.</source>
        <translation>Cette réponse n’est pas acceptée.</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Approve, let in   ⏎</source>
        <translation>Approuver, faire entrer   ⏎</translation>
    </message>
    <message>
        <source>Refuse the guest</source>
        <translation>Refuser le visiteur</translation>
    </message>
    <message>
        <source>Why? (may be left empty)</source>
        <translation>Pourquoi&#x202f;? (facultatif)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Approve this guest?</source>
        <translation>Approuver ce visiteur&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Assurance</name>
    <message>
        <source>The platform agreed</source>
        <translation>Confirmé par la plateforme</translation>
    </message>
    <message>
        <source>All gates agreed</source>
        <translation>Confirmé par toutes les entrées</translation>
    </message>
    <message>
        <source>This laptop alone</source>
        <translation>Cet ordinateur seul</translation>
    </message>
    <message>
        <source>Decided by this laptop</source>
        <translation>Décidé par cet ordinateur</translation>
    </message>
    <message>
        <source>no contact with the platform yet</source>
        <translation>pas encore de contact avec la plateforme</translation>
    </message>
    <message>
        <source>guest list from {time}</source>
        <translation>liste des visiteurs&#xa0;: {time}</translation>
    </message>
    <message>
        <source>last contact {time}</source>
        <translation>dernier contact&#xa0;: {time}</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>Save as PNG</source>
        <translation>Enregistrer en PNG</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>The same in numbers</source>
        <translation>La même chose en chiffres</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Length of a stretch</source>
        <translation>Durée des tranches</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Arrivées</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>Visiteurs à l’intérieur</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>Refus par motif</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>Attendus et venus</translation>
    </message>
    <message>
        <source>Speed of the gates</source>
        <translation>Débit des entrées</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>Un seul ordinateur</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tout ensemble</translation>
    </message>
    <message>
        <source>By gate</source>
        <translation>Par entrée</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>Par type de billet</translation>
    </message>
    <message>
        <source>By zone</source>
        <translation>Par zone</translation>
    </message>
    <message>
        <source>By list</source>
        <translation>Par liste</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Fréquentation</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>La première fois peut prendre quelques secondes.</translation>
    </message>
    <message>
        <source>As soon as there is a guest list or somebody scans, the figures are here.</source>
        <translation>Les chiffres s’affichent ici dès qu’il y a une liste des visiteurs ou un scan.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Rien à compter pour l’instant</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>Visiteurs à l’intérieur par zone</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The picture could not be saved there.</source>
        <translation>L’image n’a pas pu être enregistrée à cet endroit.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>AttendanceTiles</name>
    <message>
        <source>{came} of {expected} came</source>
        <translation>venus&#xa0;: {came} sur {expected}</translation>
    </message>
    <message>
        <source>{share} % of the limit is reached</source>
        <translation>{share}&#x202f;% de la limite atteints</translation>
    </message>
    <message>
        <source>most: {guests} at {time}</source>
        <translation>maximum&#xa0;: {guests} ({time})</translation>
    </message>
    <message>
        <source>half of those who left stayed {minutes} min</source>
        <translation>la moitié des sortis sont restés jusqu’à {minutes} min</translation>
    </message>
    <message>
        <source>Inside: {list}</source>
        <translation>À l’intérieur&#xa0;: {list}</translation>
    </message>
    <message>
        <source>in 30 minutes: {count}</source>
        <translation>en 30 minutes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>in an hour: {count}</source>
        <translation>en une heure&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Came in the last 15 minutes</source>
        <translation>Venus ces 15 dernières minutes</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>turned out double: {count}</source>
        <translation>doublons&#xa0;: {count}</translation>
    </message>
    <message>
        <source>of {count} admissions</source>
        <translation>sur {count} admissions</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>Décidé par un seul ordinateur</translation>
    </message>
</context>
<context>
    <name>AttendanceViews</name>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>No zone</source>
        <translation>Aucune zone</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Arrivées</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>visiteurs</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>Refus par motif</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>scans</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>Visiteurs à l’intérieur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>Attendus et venus</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>billets</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Venus</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Pas encore là</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Type de billet</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendus</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>À l’intérieur</translation>
    </message>
    <message>
        <source>Guests inside by zone</source>
        <translation>Visiteurs à l’intérieur par zone</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Seconds for a guest</source>
        <translation>Secondes par visiteur</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>Half of them</source>
        <translation>La moitié</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 sur 100</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Ce qui aiderait</translation>
    </message>
    <message>
        <source>Decided by one laptop alone</source>
        <translation>Décidé par un seul ordinateur</translation>
    </message>
    <message>
        <source>admissions</source>
        <translation>admissions</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Seul</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>Admissions</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>Sans entrée</translation>
    </message>
    <message>
        <source>Open another lane</source>
        <translation>Ouvrez une autre file</translation>
    </message>
    <message>
        <source>One lane may close</source>
        <translation>Une file peut fermer</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>The badge as a QR code</source>
        <translation>Le badge sous forme de code QR</translation>
    </message>
    <message>
        <source>Print it, or photograph it now: it is not shown again. Badges before it count no more.</source>
        <translation>Imprimez-le ou photographiez-le maintenant&#xa0;: il ne sera plus affiché. Les badges précédents ne sont plus valables.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>BadgeOffer</name>
    <message>
        <source>Print my badge</source>
        <translation>Imprimer mon badge</translation>
    </message>
    <message>
        <source>Your badge is being printed.</source>
        <translation>Votre badge s’imprime.</translation>
    </message>
    <message>
        <source>Please ask our staff for your badge.</source>
        <translation>Demandez votre badge à notre personnel.</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Ticket type as a bar in its colour</source>
        <translation>Type de billet en bande de sa couleur</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>Code à scanner</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>Logo de l’organisateur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Print a test badge</source>
        <translation>Imprimer un badge d’essai</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Lines below the name</source>
        <translation>Lignes sous le nom</translation>
    </message>
    <message>
        <source>Lines on the back (may be left empty)</source>
        <translation>Lignes au verso (facultatif)</translation>
    </message>
    <message>
        <source>Filled in: {names}</source>
        <translation>Remplis automatiquement&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Labels left (empty: not counted)</source>
        <translation>Étiquettes restantes (vide&#xa0;: non comptées)</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Recto</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>Verso</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>The printer took it.</source>
        <translation>L’imprimante l’a accepté.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>Tickets that are not there yet are asked about.</source>
        <translation>Pour les billets encore absents, une question est posée.</translation>
    </message>
    <message>
        <source>{share} % of the limit of guests are inside.</source>
        <translation>{share}&#x202f;% de la limite de visiteurs sont à l’intérieur.</translation>
    </message>
    <message>
        <source>The sync service is not running. The guest list is incomplete.</source>
        <translation>Le service de synchronisation ne tourne pas. La liste des visiteurs est incomplète.</translation>
    </message>
    <message>
        <source>The sync service is not running. Scanning goes on.</source>
        <translation>Le service de synchronisation ne tourne pas. Les scans continuent.</translation>
    </message>
    <message>
        <source>Offline. The guest list is not complete yet.</source>
        <translation>Hors ligne. La liste des visiteurs n’est pas encore complète.</translation>
    </message>
    <message>
        <source>Offline. Scanning goes on.</source>
        <translation>Hors ligne. Les scans continuent.</translation>
    </message>
    <message>
        <source>Last contact {time}</source>
        <translation>Dernier contact&#xa0;: {time}</translation>
    </message>
</context>
<context>
    <name>BeginningView</name>
    <message>
        <source>Make it the host</source>
        <translation>En faire l’hôte</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Name of the venue</source>
        <translation>Nom du lieu</translation>
    </message>
    <message>
        <source>Or paste the invitation here</source>
        <translation>Ou collez l’invitation ici</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Gates of one venue let each ticket in once, without the internet.</source>
        <translation>Les entrées d’un même lieu n’admettent chaque billet qu’une fois, sans Internet.</translation>
    </message>
    <message>
        <source>One laptop is the host: on mains, and there until the end. All others ask it before green.</source>
        <translation>Un ordinateur est l’hôte&#xa0;: sur secteur, et présent jusqu’à la fin. Tous les autres l’interrogent avant le vert.</translation>
    </message>
    <message>
        <source>Any other laptop: hold its camera to the code that the host shows.</source>
        <translation>Tout autre ordinateur&#xa0;: présentez à sa caméra le code que l’hôte affiche.</translation>
    </message>
</context>
<context>
    <name>BookingList</name>
    <message>
        <source>Booking {number}: {came} of {count} in</source>
        <translation>Réservation {number}&#xa0;: {came} sur {count} à l’intérieur</translation>
    </message>
    <message>
        <source>{count} of {all} are shown. The others are found by name.</source>
        <translation>{count} sur {all} affichés. Cherchez les autres par leur nom.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>All who are not in</source>
        <translation>Tous ceux qui manquent</translation>
    </message>
</context>
<context>
    <name>ButtonsEditor</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>ByHandForm</name>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Use a set-up code</source>
        <translation>Utiliser un code de configuration</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Choose the platform</source>
        <translation>Choisir la plateforme</translation>
    </message>
    <message>
        <source>Address, such as tickets.example.com</source>
        <translation>Adresse, par ex. tickets.example.com</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source>Test code for hand scanners</source>
        <translation>Code de test pour douchettes</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Douchette</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Scanner à nouveau</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
    <message>
        <source>Set up a hand scanner</source>
        <translation>Configurer une douchette</translation>
    </message>
    <message>
        <source>1.  Its name, as the entry log shall show it</source>
        <translation>1.  Son nom, tel qu’il doit figurer au journal des passages</translation>
    </message>
    <message>
        <source>2.  Scan the code beside with it</source>
        <translation>2.  Scannez avec elle le code ci-contre</translation>
    </message>
    <message>
        <source>Name of the scanner</source>
        <translation>Nom de la douchette</translation>
    </message>
    <message>
        <source>Scan the test code now</source>
        <translation>Scannez le code de test</translation>
    </message>
    <message>
        <source>Waiting for the scanner …</source>
        <translation>En attente de la douchette…</translation>
    </message>
    <message>
        <source>Please scan the code once more.</source>
        <translation>Scannez le code encore une fois.</translation>
    </message>
    <message>
        <source>“{name}” is ready.</source>
        <translation>«&#xa0;{name}&#xa0;» est prête.</translation>
    </message>
    <message>
        <source>Receiving …</source>
        <translation>Réception…</translation>
    </message>
</context>
<context>
    <name>CameraArea</name>
    <message>
        <source>Try again now</source>
        <translation>Réessayer maintenant</translation>
    </message>
</context>
<context>
    <name>CashRow</name>
    <message>
        <source>Cash handed over</source>
        <translation>Espèces reçues</translation>
    </message>
    <message>
        <source>Change: {amount}</source>
        <translation>À rendre&#xa0;: {amount}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>On now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>{came} of {expected} are in</source>
        <translation>{came} sur {expected} à l’intérieur</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>sorties</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>entrées</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Liste d’entrée</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Further lists</source>
        <translation>Autres listes</translation>
    </message>
    <message>
        <source>No further list</source>
        <translation>Aucune autre liste</translation>
    </message>
    <message>
        <source>Start scanning</source>
        <translation>Commencer à scanner</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
    <message>
        <source>Supervisor PIN …</source>
        <translation>PIN du responsable…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Where does this kiosk stand?</source>
        <translation>Où se trouve cette borne&#x202f;?</translation>
    </message>
    <message>
        <source>Find an event: name or date</source>
        <translation>Chercher un événement&#xa0;: nom ou date</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>Chercher un événement</translation>
    </message>
    <message>
        <source>Change event, list, gate or mode</source>
        <translation>Changer d’événement, de liste, d’entrée ou de sens</translation>
    </message>
    <message>
        <source>No event is called like that.</source>
        <translation>Aucun événement ne porte ce nom.</translation>
    </message>
    <message>
        <source>Choose an event.</source>
        <translation>Choisissez un événement.</translation>
    </message>
    <message>
        <source>Choose a check-in list.</source>
        <translation>Choisissez une liste d’entrée.</translation>
    </message>
    <message>
        <source>This event has no check-in list yet. Ask the organizer to make one.</source>
        <translation>Cet événement n’a pas encore de liste d’entrée. Demandez à l’organisateur d’en créer une.</translation>
    </message>
    <message>
        <source>Choose a gate.</source>
        <translation>Choisissez une entrée.</translation>
    </message>
    <message>
        <source>Waiting for the guest list</source>
        <translation>En attente de la liste des visiteurs</translation>
    </message>
    <message>
        <source>No event has arrived yet. The sync service is loading the guest list.</source>
        <translation>Aucun événement n’est encore arrivé. Le service de synchronisation charge la liste des visiteurs.</translation>
    </message>
    <message>
        <source>Any gate</source>
        <translation>N’importe quelle entrée</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Stop scanning at this gate?</source>
        <translation>Arrêter les scans à cette entrée&#x202f;?</translation>
    </message>
    <message>
        <source>Keep scanning</source>
        <translation>Continuer à scanner</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
</context>
<context>
    <name>CodeEntry</name>
    <message>
        <source>Scan with a hand scanner, or type a code</source>
        <translation>Scannez à la douchette ou saisissez un code</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
</context>
<context>
    <name>CodeReading</name>
    <message>
        <source>How many codes were read</source>
        <translation>Nombre de codes lus</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>These are codes of another log. Stop, and begin again.</source>
        <translation>Ces codes sont d’un autre journal. Arrêtez et recommencez.</translation>
    </message>
    <message>
        <source>This code is no part of a log.</source>
        <translation>Ce code ne fait partie d’aucun journal.</translation>
    </message>
    <message>
        <source>Hold the camera to the other laptop&apos;s screen.</source>
        <translation>Dirigez la caméra vers l’écran de l’autre ordinateur.</translation>
    </message>
    <message>
        <source>{count} of {total} codes read</source>
        <translation>{count} codes lus sur {total}</translation>
    </message>
    <message>
        <source>Missing: {numbers}</source>
        <translation>Manquants&#xa0;: {numbers}</translation>
    </message>
</context>
<context>
    <name>CodeShow</name>
    <message>
        <source>A part of the log as a QR code</source>
        <translation>Une partie du journal sous forme de code QR</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>On the other laptop press “Read its screen” and hold its camera to this code.</source>
        <translation>Sur l’autre ordinateur, appuyez sur «&#xa0;Lire son écran&#xa0;» et dirigez sa caméra vers ce code.</translation>
    </message>
    <message>
        <source>Code {number} of {total}</source>
        <translation>Code {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>ConfirmPanel</name>
    <message>
        <source>All confirmed, admit   ⏎</source>
        <translation>Tout confirmé, faire entrer   ⏎</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CountRow</name>
    <message>
        <source>At the start</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Stays in the box</source>
        <translation>Reste en caisse</translation>
    </message>
    <message>
        <source>Taken: {amount}</source>
        <translation>Encaissé&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Given back: {amount}</source>
        <translation>Remboursé&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Expected: {amount}</source>
        <translation>Attendu&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Difference: {amount}</source>
        <translation>Écart&#xa0;: {amount}</translation>
    </message>
</context>
<context>
    <name>DecisionTexts</name>
    <message>
        <source>Guests&apos; names as initials, and back</source>
        <translation>Noms des visiteurs en initiales, et retour</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Set up a hand scanner</source>
        <translation>Configurer une douchette</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Hand scanners</source>
        <translation>Douchettes</translation>
    </message>
    <message>
        <source>Speed since the start</source>
        <translation>Vitesse depuis le démarrage</translation>
    </message>
    <message>
        <source>Camera and hand scanners</source>
        <translation>Caméra et douchettes</translation>
    </message>
    <message>
        <source>Hold any code up: here it is only read, and nobody is let in by it.</source>
        <translation>Présentez n’importe quel code&#xa0;: ici, il est seulement lu et ne fait entrer personne.</translation>
    </message>
    <message>
        <source>“{name}” has read it.</source>
        <translation>«&#xa0;{name}&#xa0;» l’a lu.</translation>
    </message>
    <message>
        <source>The camera has read it: {kind}</source>
        <translation>La caméra l’a lu&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>{number} pictures a second</source>
        <translation>{number} images par seconde</translation>
    </message>
    <message>
        <source>searched in {half} ms, 95 of 100 within {most} ms</source>
        <translation>analysées en {half}&#xa0;ms, 95 sur 100 en moins de {most}&#xa0;ms</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Ready for the first guest</source>
        <translation>Prêt pour le premier visiteur</translation>
    </message>
    <message>
        <source>Almost ready</source>
        <translation>Presque prêt</translation>
    </message>
</context>
<context>
    <name>DoorPanel</name>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>Il faut le nom et le PIN d’un responsable.</translation>
    </message>
</context>
<context>
    <name>EarlierUse</name>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>at another laptop</source>
        <translation>sur un autre ordinateur</translation>
    </message>
    <message>
        <source>Used at {time}</source>
        <translation>Utilisé&#xa0;: {time}</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>par vous</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>par {name}</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Connect this kiosk</source>
        <translation>Connecter cette borne</translation>
    </message>
    <message>
        <source>This takes a minute, and only once.</source>
        <translation>Cela prend une minute, une seule fois.</translation>
    </message>
    <message>
        <source>Or paste the set-up code here</source>
        <translation>Ou collez ici le code de configuration</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>Code de configuration</translation>
    </message>
    <message>
        <source>Or in a terminal: kiosk enrol</source>
        <translation>Ou dans un terminal&#xa0;: kiosk enrol</translation>
    </message>
    <message>
        <source>Type address and token</source>
        <translation>Saisir l’adresse et le jeton</translation>
    </message>
    <message>
        <source>Open your event on the ticket platform and add a device for check-in.</source>
        <translation>Ouvrez votre événement sur la plateforme de billetterie et ajoutez un appareil de contrôle d’accès.</translation>
    </message>
    <message>
        <source>Hold the set-up code it shows in front of the camera.</source>
        <translation>Présentez devant la caméra le code de configuration affiché.</translation>
    </message>
    <message>
        <source>The guest list is loaded. From then on the kiosk works offline, too.</source>
        <translation>La liste des visiteurs est chargée. Ensuite, la borne fonctionne aussi hors ligne.</translation>
    </message>
    <message>
        <source>Connected. Loading the guest list …</source>
        <translation>Connecté. Chargement de la liste des visiteurs…</translation>
    </message>
    <message>
        <source>Asking the platform …</source>
        <translation>Interrogation de la plateforme…</translation>
    </message>
    <message>
        <source>No answer yet. It goes on by itself once there is a network; or try another code.</source>
        <translation>Pas encore de réponse. La suite se fera d’elle-même dès qu’il y aura un réseau&#x202f;; sinon, essayez un autre code.</translation>
    </message>
    <message>
        <source>No answer: the sync service is not running. Start it, and it goes on by itself.</source>
        <translation>Pas de réponse&#xa0;: le service de synchronisation ne tourne pas. Lancez-le, la suite se fera d’elle-même.</translation>
    </message>
</context>
<context>
    <name>ExchangePanel</name>
    <message>
        <source>Give it out   ⏎</source>
        <translation>Remettre   ⏎</translation>
    </message>
    <message>
        <source>Or type its number</source>
        <translation>Ou saisir son numéro</translation>
    </message>
    <message>
        <source>Scan the wristband or card that the guest gets.</source>
        <translation>Scannez le bracelet ou la carte que reçoit l’invité.</translation>
    </message>
    <message>
        <source>Hold the wristband or card that the guest gets to the NFC reader.</source>
        <translation>Approchez du lecteur NFC le bracelet ou la carte remis à l’invité.</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>This page has failed</source>
        <translation>Cette page a échoué</translation>
    </message>
    <message>
        <source>Scanning goes on, and nothing that was scanned is lost.</source>
        <translation>Les scans continuent, et aucun scan n&apos;est perdu.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
</context>
<context>
    <name>FailureStrip</name>
    <message>
        <source>A part of this window has failed. Scanning goes on.</source>
        <translation>Une partie de cette fenêtre a échoué. Les scans continuent.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Agent d’accueil</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Type de billet</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Confirmé par</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Dérogation</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Scan annulé</translation>
    </message>
    <message>
        <source>Name, number or code</source>
        <translation>Nom, numéro ou code</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Chercher dans le journal</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Seulement ceux-ci</translation>
    </message>
    <message>
        <source>Without these</source>
        <translation>Sans ceux-ci</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>No gate</source>
        <translation>Sans entrée</translation>
    </message>
    <message>
        <source>Not in the guest list</source>
        <translation>Pas dans la liste des visiteurs</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>Service de synchronisation</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>Code de configuration</translation>
    </message>
    <message>
        <source>Event and gate</source>
        <translation>Événement et entrée</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>Liste des visiteurs</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Douchette</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN du responsable</translation>
    </message>
</context>
<context>
    <name>FlagBox</name>
    <message>
        <source>Mark this guest for whoever scans next</source>
        <translation>Signaler ce visiteur aux prochains contrôles</translation>
    </message>
    <message>
        <source>Why? Everybody at the gates reads it.</source>
        <translation>Pourquoi&#x202f;? Tout le monde aux entrées le lit.</translation>
    </message>
    <message>
        <source>Why is this guest marked?</source>
        <translation>Pourquoi ce visiteur est-il signalé&#x202f;?</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Signaler</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Check the identity</source>
        <translation>Vérifier l&apos;identité</translation>
    </message>
    <message>
        <source>Was sent away</source>
        <translation>A été refusé</translation>
    </message>
    <message>
        <source>Call a supervisor</source>
        <translation>Appeler un responsable</translation>
    </message>
    <message>
        <source>Something to pick up</source>
        <translation>Quelque chose à retirer</translation>
    </message>
</context>
<context>
    <name>GateLines</name>
    <message>
        <source>Confirm before anybody is admitted</source>
        <translation>Confirmer avant chaque admission</translation>
    </message>
    <message>
        <source>Where the gates are, for guests who came to another one</source>
        <translation>Où sont les entrées, pour les invités venus à une autre</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>Fixé par le fichier de réglages&#x202f;; modifiable là seulement</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>What else is to be confirmed</source>
        <translation>Autre point à confirmer</translation>
    </message>
    <message>
        <source>Every list</source>
        <translation>Toutes les listes</translation>
    </message>
    <message>
        <source>No arrow</source>
        <translation>Sans flèche</translation>
    </message>
    <message>
        <source>Such as: along the fence, 3 minutes</source>
        <translation>Par exemple&#xa0;: le long de la clôture, 3 minutes</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Shut out</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>cet ordinateur</translation>
    </message>
</context>
<context>
    <name>GuestCount</name>
    <message>
        <source>One guest less</source>
        <translation>Un visiteur de moins</translation>
    </message>
    <message>
        <source>One guest more</source>
        <translation>Un visiteur de plus</translation>
    </message>
</context>
<context>
    <name>GuestPanel</name>
    <message>
        <source>Print badge</source>
        <translation>Imprimer le badge</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Infos</translation>
    </message>
    <message>
        <source>Look at tickets without letting anybody in (Ctrl+I)</source>
        <translation>Consulter des billets sans faire entrer personne (Ctrl+I)</translation>
    </message>
    <message>
        <source>Scan a ticket to see everything about it. Nobody is let in, and nothing is written.</source>
        <translation>Scannez un billet pour tout savoir sur lui. Personne n’est admis et rien n’est noté.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Ticket info: nobody is let in</source>
        <translation>Infos billet&#xa0;: personne n’est admis</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Regardez bien</translation>
    </message>
    <message>
        <source>May go out now.</source>
        <translation>Peut sortir maintenant.</translation>
    </message>
    <message>
        <source>May come in now.</source>
        <translation>Peut entrer maintenant.</translation>
    </message>
    <message>
        <source>Check in: {count}   ⏎</source>
        <translation>Valider l’entrée&#xa0;: {count}   ⏎</translation>
    </message>
    <message>
        <source>Check in   ⏎</source>
        <translation>Valider l’entrée   ⏎</translation>
    </message>
</context>
<context>
    <name>GuestScreen</name>
    <message>
        <source>Your ticket, please</source>
        <translation>Votre billet, s’il vous plaît</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Au revoir</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Un instant, s’il vous plaît</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>Adressez-vous à notre équipe</translation>
    </message>
</context>
<context>
    <name>GuestView</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Mirror the picture</source>
        <translation>Inverser l’image</translation>
    </message>
    <message>
        <source>Sounds on or off</source>
        <translation>Activer ou couper le son</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>Sombre, clair ou contraste élevé</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Plein écran (F11)</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Pas de synchro</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>{heard} entrées sur {all}</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>More: language, text size</source>
        <translation>Plus&#xa0;: langue, taille du texte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Touches (F1)</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>What waits for somebody</source>
        <translation>Cas à traiter</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Settled ones, too</source>
        <translation>Aussi les cas réglés</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>What was found out, and by whom</source>
        <translation>Ce qui a été constaté, et par qui</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Looking what waits</source>
        <translation>Recherche des cas à traiter</translation>
    </message>
    <message>
        <source>No contradiction, and the platform has taken everything.</source>
        <translation>Aucune contradiction, et la plateforme a tout accepté.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Rien à traiter</translation>
    </message>
    <message>
        <source>Choose a decision, or write what was found out.</source>
        <translation>Choisissez une décision, ou notez ce qui a été constaté.</translation>
    </message>
</context>
<context>
    <name>InvitationView</name>
    <message>
        <source>Invitation as a QR code</source>
        <translation>Invitation sous forme de code QR</translation>
    </message>
    <message>
        <source>Invitation as text</source>
        <translation>Invitation en texte</translation>
    </message>
    <message>
        <source>That laptop may become host later</source>
        <translation>L’autre ordinateur pourra devenir hôte plus tard</translation>
    </message>
    <message>
        <source>Invite a gate</source>
        <translation>Inviter une entrée</translation>
    </message>
    <message>
        <source>On the other laptop open this page and hold its camera to the code, or paste the line. It works once, for 15 minutes; press once more for the next laptop.</source>
        <translation>Sur l’autre ordinateur, ouvrez cette page et présentez le code à sa caméra, ou collez la ligne. L’invitation sert une fois, pendant 15 minutes&#x202f;; appuyez encore pour l’ordinateur suivant.</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>What was done about it</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>{count} sélectionnés</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>L’autre côté</translation>
    </message>
    <message>
        <source>Steward: {name}</source>
        <translation>Agent d’accueil&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Overridden by {name}</source>
        <translation>Dérogation de {name}</translation>
    </message>
    <message>
        <source>Agreed then: {who}</source>
        <translation>Confirmé alors par&#xa0;: {who}</translation>
    </message>
    <message>
        <source>The platform changed the ticket</source>
        <translation>La plateforme a modifié le billet</translation>
    </message>
    <message>
        <source>The platform changed the booking</source>
        <translation>La plateforme a modifié la réservation</translation>
    </message>
    <message>
        <source>The platform withdrew the code</source>
        <translation>La plateforme a invalidé le code</translation>
    </message>
    <message>
        <source>The platform says: {words}</source>
        <translation>La plateforme indique&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Tried so far: {count}</source>
        <translation>Tentatives jusqu’ici&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Entries that wait for it: {count}</source>
        <translation>Passages qui en dépendent&#xa0;: {count}</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>Ce que la plateforme n’a pas accepté</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Delete the last letter</source>
        <translation>Effacer la dernière lettre</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Chiffres et signes</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Lettres accentuées</translation>
    </message>
    <message>
        <source>Letters of another language</source>
        <translation>Lettres d’une autre langue</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Masquer le clavier</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
</context>
<context>
    <name>KeysOverview</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Cette fiche</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Plein écran, et retour</translation>
    </message>
    <message>
        <source>One step back: the typed code, the verdict, the form, the page</source>
        <translation>Un pas en arrière&#xa0;: le code saisi, le résultat, le formulaire, la page</translation>
    </message>
    <message>
        <source>On to the next button or line; with Shift back</source>
        <translation>Bouton ou ligne suivante&#x202f;; avec Shift, en arrière</translation>
    </message>
    <message>
        <source>Presses what has the focus; in the empty line for codes: next guest</source>
        <translation>Active l’élément sélectionné&#x202f;; dans la ligne de code vide&#xa0;: visiteur suivant</translation>
    </message>
    <message>
        <source>Presses or ticks what has the focus</source>
        <translation>Active ou coche l’élément sélectionné</translation>
    </message>
    <message>
        <source>Up and down in a list, also while a name is typed</source>
        <translation>Monter et descendre dans une liste, même pendant la saisie d’un nom</translation>
    </message>
    <message>
        <source>The same in larger steps</source>
        <translation>De même, par plus grands pas</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>LayoutChoice</name>
    <message>
        <source>As chosen here</source>
        <translation>Comme choisi ici</translation>
    </message>
    <message>
        <source>The platform&apos;s</source>
        <translation>De la plateforme</translation>
    </message>
    <message>
        <source>Of a file</source>
        <translation>D’un fichier</translation>
    </message>
    <message>
        <source>Take a layout from a file …</source>
        <translation>Prendre un modèle dans un fichier …</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Left out: {names}</source>
        <translation>Non imprimé&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Leave self-service</source>
        <translation>Quitter le libre-service</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Looking …</source>
        <translation>Vérification…</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Which list?</source>
        <translation>Quelle liste&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Loading the guest list is stopped</source>
        <translation>Chargement de la liste des visiteurs arrêté</translation>
    </message>
    <message>
        <source>Guest list {percent} % loaded</source>
        <translation>Liste des visiteurs chargée à {percent}&#x202f;%</translation>
    </message>
    <message>
        <source>The guest list is being loaded</source>
        <translation>Chargement de la liste des visiteurs</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN du responsable</translation>
    </message>
    <message>
        <source>Scan before it is complete</source>
        <translation>Scanner avant la fin</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Arrêter le chargement</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>Reprendre le chargement</translation>
    </message>
    <message>
        <source>Scanning begins by itself once it is complete. Until then nobody can say who is on it. A supervisor may begin before that: tickets that are not there yet are then asked about.</source>
        <translation>Le scan commence tout seul dès qu’elle est complète. D’ici là, impossible de dire qui y figure. Un responsable peut commencer avant&#xa0;: pour les billets encore absents, une question est alors posée.</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>encore {time} environ</translation>
    </message>
</context>
<context>
    <name>LogBrowser</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>Emporter</translation>
    </message>
    <message>
        <source>Entries, the newest first</source>
        <translation>Passages, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>Journal des passages</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Lecture du journal</translation>
    </message>
    <message>
        <source>The first time may take some seconds.</source>
        <translation>La première fois peut prendre quelques secondes.</translation>
    </message>
    <message>
        <source>Take a filter away, or choose a longer span of time.</source>
        <translation>Retirez un filtre, ou choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>No entry is like this</source>
        <translation>Aucun passage ne correspond</translation>
    </message>
    <message>
        <source>Entries of all gates appear here as soon as somebody scans.</source>
        <translation>Les passages de toutes les entrées s’affichent ici dès le premier scan.</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Aucun passage pour l’instant</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Visiteur</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billet</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Type de billet</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Agent d’accueil</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Réservation</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Confirmé par</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>Device&apos;s own clock</source>
        <translation>Horloge de l’appareil</translation>
    </message>
    <message>
        <source>Exact to</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>dérogation</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>takes another back</source>
        <translation>en annule un autre</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflit</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>Admitted</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Question posée</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Sorti</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>La plateforme</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>Toutes les entrées</translation>
    </message>
    <message>
        <source>One laptop alone</source>
        <translation>Un seul ordinateur</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Douchette</translation>
    </message>
    <message>
        <source>Typed or looked up</source>
        <translation>Saisi ou recherché</translation>
    </message>
    <message>
        <source>NFC</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Sur papier</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>The platform has it</source>
        <translation>Reçu par la plateforme</translation>
    </message>
    <message>
        <source>The platform did not take it</source>
        <translation>Non accepté par la plateforme</translation>
    </message>
    <message>
        <source>± {seconds} s</source>
        <translation>± {seconds}&#xa0;s</translation>
    </message>
</context>
<context>
    <name>LogoLine</name>
    <message>
        <source>Choose …</source>
        <translation>Choisir …</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Organizer&apos;s logo</source>
        <translation>Logo de l’organisateur</translation>
    </message>
</context>
<context>
    <name>LookUpPanel</name>
    <message>
        <source>Check in   ⏎</source>
        <translation>Valider l’entrée   ⏎</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Name, booking number, e-mail or phone</source>
        <translation>Nom, n°&#xa0;de réservation, e-mail ou téléphone</translation>
    </message>
    <message>
        <source>Guests found</source>
        <translation>Visiteurs trouvés</translation>
    </message>
    <message>
        <source>Look a guest up</source>
        <translation>Chercher un visiteur</translation>
    </message>
    <message>
        <source>Find guest</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Look a guest up by name (Ctrl+F)</source>
        <translation>Chercher un visiteur par son nom (Ctrl+F)</translation>
    </message>
    <message>
        <source>Beginnings of words are enough, in any order. Accents do not matter.</source>
        <translation>Le début des mots suffit, dans n’importe quel ordre. Peu importent les accents.</translation>
    </message>
    <message>
        <source>No guest found. Try fewer letters, or another word.</source>
        <translation>Aucun visiteur trouvé. Essayez moins de lettres ou un autre mot.</translation>
    </message>
    <message>
        <source>The first {count} of {all} guests. Type on, and there are fewer.</source>
        <translation>Les {count} premiers visiteurs sur {all}. Continuez à taper pour en voir moins.</translation>
    </message>
    <message>
        <source>The first {count} guests. Type on, and there are fewer.</source>
        <translation>Les {count} premiers visiteurs. Continuez à taper pour en voir moins.</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>another gate</source>
        <translation>une autre entrée</translation>
    </message>
    <message>
        <source>an earlier time</source>
        <translation>plus tôt</translation>
    </message>
    <message>
        <source>a later time</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <source>This ticket</source>
        <translation>Ce billet</translation>
    </message>
    <message>
        <source>another event</source>
        <translation>un autre événement</translation>
    </message>
    <message>
        <source>another date</source>
        <translation>une autre date</translation>
    </message>
    <message>
        <source>this zone</source>
        <translation>cette zone</translation>
    </message>
    <message>
        <source>another zone</source>
        <translation>une autre zone</translation>
    </message>
    <message>
        <source>several</source>
        <translation>plusieurs</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>quelques-uns</translation>
    </message>
    <message>
        <source>the party</source>
        <translation>tout le groupe</translation>
    </message>
</context>
<context>
    <name>NewVersionPage</name>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>From a USB stick …</source>
        <translation>Depuis une clé USB …</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
    <message>
        <source>New version: {version}</source>
        <translation>Nouvelle version&#xa0;: {version}</translation>
    </message>
    <message>
        <source>This window closes, the installer opens.</source>
        <translation>Cette fenêtre se ferme, l’installateur s’ouvre.</translation>
    </message>
    <message>
        <source>This is version {version}</source>
        <translation>Version actuelle {version}</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
</context>
<context>
    <name>OfferRows</name>
    <message>
        <source>One guest more or fewer on the ticket whose − or + has the focus</source>
        <translation>Un visiteur de plus ou de moins pour le billet dont le − ou le + est sélectionné</translation>
    </message>
</context>
<context>
    <name>OnOffButton</name>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>OrganizerPage</name>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
    <message>
        <source>This laptop opens here</source>
        <translation>Cet ordinateur s’ouvre ici</translation>
    </message>
    <message>
        <source>For an organizer&apos;s own laptop: it needs neither a camera nor a gate.</source>
        <translation>Pour l’ordinateur de l’organisateur&#xa0;: ni caméra ni entrée nécessaires.</translation>
    </message>
    <message>
        <source>Entry log and reports</source>
        <translation>Journal des passages et rapports</translation>
    </message>
</context>
<context>
    <name>OverridePanel</name>
    <message>
        <source>Let in   ⏎</source>
        <translation>Faire entrer   ⏎</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN du responsable</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>Qui décide&#x202f;?</translation>
    </message>
    <message>
        <source>Goes into the log with your name</source>
        <translation>Noté au journal avec votre nom</translation>
    </message>
    <message>
        <source>Override: {word}</source>
        <translation>Dérogation&#xa0;: {word}</translation>
    </message>
    <message>
        <source>Reason, name and PIN are needed.</source>
        <translation>Il faut la raison, le nom et le PIN.</translation>
    </message>
</context>
<context>
    <name>OverrideReasons</name>
    <message>
        <source>Went out for a moment</source>
        <translation>Sorti un instant</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Scanné par erreur</translation>
    </message>
    <message>
        <source>Paid at the desk</source>
        <translation>Payé au guichet</translation>
    </message>
    <message>
        <source>Guest of the organizer</source>
        <translation>Invité de l&apos;organisateur</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Not now   Esc</source>
        <translation>Pas maintenant   Esc</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Check them in</source>
        <translation>Valider les entrées</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Keep a list in a folder …</source>
        <translation>Tenir une liste dans un dossier…</translation>
    </message>
    <message>
        <source>Stop writing it</source>
        <translation>Arrêter de l’écrire</translation>
    </message>
    <message>
        <source>Numbers that were ticked, one in each line</source>
        <translation>Numéros cochés, un par ligne</translation>
    </message>
    <message>
        <source>Printable, with who is in; written again each minute while this window is open, also after the next start.</source>
        <translation>Imprimable, avec qui est entré ; réécrite chaque minute tant que cette fenêtre est ouverte, aussi après le prochain démarrage.</translation>
    </message>
    <message>
        <source>The list on paper</source>
        <translation>La liste sur papier</translation>
    </message>
    <message>
        <source>What was ticked on it</source>
        <translation>Ce qui y a été coché</translation>
    </message>
    <message>
        <source>List or ticket numbers, one in each line; *2 behind one for two guests of a party.</source>
        <translation>Numéros de liste ou de billet, un par ligne&#x202f;; *2 derrière pour deux visiteurs d’un groupe.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Visiteur</translation>
    </message>
    <message>
        <source>Numbers to put right: {count}</source>
        <translation>Numéros à corriger&#xa0;: {count}</translation>
    </message>
    <message>
        <source>A digit is wrong</source>
        <translation>Un chiffre est faux</translation>
    </message>
    <message>
        <source>Several tickets have it: enter the ticket&apos;s own number</source>
        <translation>Plusieurs billets l’ont&#xa0;: saisissez le numéro du billet lui-même</translation>
    </message>
    <message>
        <source>No ticket of this event has it</source>
        <translation>Aucun billet de cet événement ne l’a</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>A folder for the list, of a stick for instance</source>
        <translation>Un dossier pour la liste, par exemple sur une clé USB</translation>
    </message>
    <message>
        <source>Written at {time}: {path}</source>
        <translation>Écrit ({time})&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Kept in: {folder}</source>
        <translation>Conservée dans : {folder}</translation>
    </message>
</context>
<context>
    <name>PartyRow</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>Tous (%Ln)</numerusform>
            <numerusform>Tous (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayPanel</name>
    <message>
        <source>Paid, let in   ⏎</source>
        <translation>Payé, faire entrer   ⏎</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>Mode de paiement&#x202f;?</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>Saisissez le montant payé.</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>Espèces ou carte&#x202f;?</translation>
    </message>
</context>
<context>
    <name>PayRow</name>
    <message>
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Pays later</source>
        <translation>Paie plus tard</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>New PIN</source>
        <translation>Nouveau PIN</translation>
    </message>
    <message>
        <source>Make a badge</source>
        <translation>Créer un badge</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Reste inchangé</translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Checking …</source>
        <translation>Vérification…</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Live picture of the camera</source>
        <translation>Image en direct de la caméra</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever set this kiosk up chooses it.</source>
        <translation>Aucun PIN de responsable n’est encore défini. La personne qui a configuré cette borne le choisit.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Ce PIN est faux.</translation>
    </message>
    <message>
        <source>No supervisor PIN is chosen yet. Whoever sets this kiosk up chooses it, right after the set-up code, or later in a terminal of this computer: kiosk pin</source>
        <translation>Aucun PIN de responsable n’est encore défini. La personne qui configure cette borne le choisit, juste après le code de configuration, ou plus tard dans un terminal de cet ordinateur&#xa0;: kiosk pin</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN du responsable</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>PIN until now</source>
        <translation>PIN actuel</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Nouveau PIN, encore une fois</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Garder ce PIN</translation>
    </message>
    <message>
        <source>With it supervisors let guests in whom the rules refuse. Share it with nobody else.</source>
        <translation>Avec ce PIN, les responsables font entrer des visiteurs que les règles refusent. Ne le donnez à personne d’autre.</translation>
    </message>
    <message>
        <source>The two new PINs differ.</source>
        <translation>Les deux nouveaux PIN sont différents.</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN du responsable</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts wait for the organizer.</source>
        <translation>
            <numerusform>%Ln conflit attend l’organisateur.</numerusform>
            <numerusform>%Ln conflits attendent l’organisateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries to send</source>
        <translation>
            <numerusform>%Ln passage à envoyer</numerusform>
            <numerusform>%Ln passages à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not sent yet. They are safe on this laptop.</source>
        <translation>
            <numerusform>%Ln passage n’est pas encore envoyé. Il est en sécurité sur cet ordinateur.</numerusform>
            <numerusform>%Ln passages ne sont pas encore envoyés. Ils sont en sécurité sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were not accepted by the platform. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln passage n’a pas été accepté par la plateforme. Prévenez l’organisateur.</numerusform>
            <numerusform>%Ln passages n’ont pas été acceptés par la plateforme. Prévenez l’organisateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are not taken by the platform at present. The kiosk keeps trying. Tell the organizer.</source>
        <translation>
            <numerusform>La plateforme n’accepte pas %Ln passage pour l’instant. La borne continue d’essayer. Prévenez l’organisateur.</numerusform>
            <numerusform>La plateforme n’accepte pas %Ln passages pour l’instant. La borne continue d’essayer. Prévenez l’organisateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln billet n’a pas pu être lu. Prévenez l’organisateur.</numerusform>
            <numerusform>%Ln billets n’ont pas pu être lus. Prévenez l’organisateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other records of the guest list could not be read. Tell the organizer.</source>
        <translation>
            <numerusform>%Ln autre donnée de la liste des visiteurs n’a pas pu être lue. Prévenez l’organisateur.</numerusform>
            <numerusform>%Ln autres données de la liste des visiteurs n’ont pas pu être lues. Prévenez l’organisateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>il y a %Ln minute</numerusform>
            <numerusform>il y a %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusé</numerusform>
            <numerusform>%Ln refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln à envoyer</numerusform>
            <numerusform>%Ln à envoyer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guests</source>
        <translation>
            <numerusform>%Ln visiteur</numerusform>
            <numerusform>%Ln visiteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln guests in</source>
        <translation>
            <numerusform>Faire entrer %Ln visiteur</numerusform>
            <numerusform>Faire entrer %Ln visiteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>reste %Ln</numerusform>
            <numerusform>reste %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln seconds ago</source>
        <translation>
            <numerusform>Utilisé il y a %Ln seconde</numerusform>
            <numerusform>Utilisé il y a %Ln secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %Ln minutes ago</source>
        <translation>
            <numerusform>Utilisé il y a %Ln minute</numerusform>
            <numerusform>Utilisé il y a %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln seconds.</source>
        <translation>
            <numerusform>Patientez %Ln seconde.</numerusform>
            <numerusform>Patientez %Ln secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please wait %Ln minutes.</source>
        <translation>
            <numerusform>Patientez %Ln minute.</numerusform>
            <numerusform>Patientez %Ln minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Guest list: %Ln records loaded</source>
        <translation>
            <numerusform>Liste des visiteurs&#xa0;: %Ln donnée chargée</numerusform>
            <numerusform>Liste des visiteurs&#xa0;: %Ln données chargées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times.</source>
        <translation>
            <numerusform>%Ln fois au maximum.</numerusform>
            <numerusform>%Ln fois au maximum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times a day.</source>
        <translation>
            <numerusform>%Ln fois par jour au maximum.</numerusform>
            <numerusform>%Ln fois par jour au maximum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days.</source>
        <translation>
            <numerusform>Plus d’entrée après des passages sur %Ln jour.</numerusform>
            <numerusform>Plus d’entrée après des passages sur %Ln jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not after entries on %Ln days since {time}.</source>
        <translation>
            <numerusform>Plus d’entrée après des passages sur %Ln jour depuis {time}.</numerusform>
            <numerusform>Plus d’entrée après des passages sur %Ln jours depuis {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln times since {time}.</source>
        <translation>
            <numerusform>%Ln fois au maximum depuis {time}.</numerusform>
            <numerusform>%Ln fois au maximum depuis {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointChoice</name>
    <message>
        <source>Each sentence of the organizer</source>
        <translation>Chaque phrase de l’organisateur</translation>
    </message>
    <message>
        <source>Each answer that is shown at the gate</source>
        <translation>Chaque réponse affichée à l’entrée</translation>
    </message>
    <message>
        <source>Each add-on of the ticket</source>
        <translation>Chaque option du billet</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Guest list</source>
        <translation>Liste des visiteurs</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Décompte</translation>
    </message>
    <message>
        <source>Signing keys</source>
        <translation>Clés de signature</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation>Passages à envoyer</translation>
    </message>
    <message>
        <source>Sync service</source>
        <translation>Service de synchronisation</translation>
    </message>
    <message>
        <source>Other gates</source>
        <translation>Autres entrées</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Douchette</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Imprimante de reçus</translation>
    </message>
    <message>
        <source>Badge printer</source>
        <translation>Imprimante de badges</translation>
    </message>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN du responsable</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisé</translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>À régler</translation>
    </message>
    <message>
        <source>Stops you</source>
        <translation>Bloquant</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Feu vert</translation>
    </message>
    <message>
        <source>Go, with something to see to</source>
        <translation>Feu vert, avec un point à régler</translation>
    </message>
    <message>
        <source>No go</source>
        <translation>Pas de feu vert</translation>
    </message>
    <message>
        <source>No event and check-in list are chosen.</source>
        <translation>Ni événement ni liste d’entrée choisis.</translation>
    </message>
    <message>
        <source>Choose where this kiosk stands.</source>
        <translation>Choisissez où se trouve cette borne.</translation>
    </message>
    <message>
        <source>{place} · entry</source>
        <translation>{place} · entrées</translation>
    </message>
    <message>
        <source>{place} · exit</source>
        <translation>{place} · sorties</translation>
    </message>
    <message>
        <source>{place}: this event ended at {at}.</source>
        <translation>{place}&#xa0;: cet événement est terminé ({at}).</translation>
    </message>
    <message>
        <source>Is it tonight&apos;s event? Choose again.</source>
        <translation>Est-ce l’événement de ce soir&#x202f;? Choisissez à nouveau.</translation>
    </message>
    <message>
        <source>There is no guest list here.</source>
        <translation>Il n’y a pas de liste des visiteurs ici.</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform.</source>
        <translation>Connectez cette borne à sa plateforme.</translation>
    </message>
    <message>
        <source>It is still coming in: {records} records so far.</source>
        <translation>Elle arrive encore&#xa0;: {records} données pour l’instant.</translation>
    </message>
    <message>
        <source>Wait until all of it is here.</source>
        <translation>Attendez que tout soit là.</translation>
    </message>
    <message>
        <source>It is still coming in: {percent} % are here.</source>
        <translation>Elle arrive encore&#xa0;: {percent}&#x202f;% sont là.</translation>
    </message>
    <message>
        <source>Complete; compared with the platform {age} ago.</source>
        <translation>Complète&#x202f;; comparée à la plateforme il y a {age}.</translation>
    </message>
    <message>
        <source>Complete; last compared with the platform {age} ago.</source>
        <translation>Complète&#x202f;; dernière comparaison avec la plateforme il y a {age}.</translation>
    </message>
    <message>
        <source>Connect this laptop to a network for a minute.</source>
        <translation>Connectez cet ordinateur à un réseau une minute.</translation>
    </message>
    <message>
        <source>Nobody knows when it was last compared with the platform.</source>
        <translation>Dernière comparaison avec la plateforme inconnue.</translation>
    </message>
    <message>
        <source>Connect this laptop to a network.</source>
        <translation>Connectez cet ordinateur à un réseau.</translation>
    </message>
    <message>
        <source>Counted once a check-in list is chosen.</source>
        <translation>Décompte dès qu’une liste d’entrée est choisie.</translation>
    </message>
    <message>
        <source>{tickets} tickets of the event, {guests} guests on this list; all that the platform sent was read.</source>
        <translation>{tickets} billets de l’événement, {guests} visiteurs sur cette liste&#x202f;; tout ce que la plateforme a envoyé a été lu.</translation>
    </message>
    <message>
        <source>{unread} records of the platform could not be read; {tickets} tickets are here.</source>
        <translation>{unread} données de la plateforme n’ont pas pu être lues&#x202f;; {tickets} billets sont là.</translation>
    </message>
    <message>
        <source>Tell the organizer: these guests are not found here.</source>
        <translation>Prévenez l’organisateur&#xa0;: ces visiteurs sont introuvables ici.</translation>
    </message>
    <message>
        <source>The platform suddenly gives much less, or other times: {names}.</source>
        <translation>La plateforme donne soudain beaucoup moins, ou d’autres horaires&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Ask the organizer. What was known before is used until then.</source>
        <translation>Demandez à l’organisateur. D’ici là, ce qui était connu reste utilisé.</translation>
    </message>
    <message>
        <source>Nobody is expected on this list.</source>
        <translation>Personne n’est attendu sur cette liste.</translation>
    </message>
    <message>
        <source>Is it the right list? Ask the organizer.</source>
        <translation>Est-ce la bonne liste&#x202f;? Demandez à l’organisateur.</translation>
    </message>
    <message>
        <source>None: codes are looked up in the guest list.</source>
        <translation>Aucune&#xa0;: les codes sont cherchés dans la liste des visiteurs.</translation>
    </message>
    <message>
        <source>{count} valid; signed codes are proved without a network.</source>
        <translation>Valides&#xa0;: {count}&#x202f;; les codes signés se vérifient sans réseau.</translation>
    </message>
    <message>
        <source>A key ends at {until}, before the event does.</source>
        <translation>Une clé expire avant la fin de l’événement ({until}).</translation>
    </message>
    <message>
        <source>Ask the organizer for a new key.</source>
        <translation>Demandez une nouvelle clé à l’organisateur.</translation>
    </message>
    <message>
        <source>{count} are here, and none of them is valid now.</source>
        <translation>Clés présentes&#xa0;: {count}, aucune n’est valide en ce moment.</translation>
    </message>
    <message>
        <source>Look at the clock, and let the sync service run.</source>
        <translation>Vérifiez l’horloge et laissez tourner le service de synchronisation.</translation>
    </message>
    <message>
        <source>{seconds} s off, compared at {at}.</source>
        <translation>{seconds}&#xa0;s d’écart (comparée&#xa0;: {at}).</translation>
    </message>
    <message>
        <source>{off} slow, compared at {at}.</source>
        <translation>Retarde de {off} (comparée&#xa0;: {at}).</translation>
    </message>
    <message>
        <source>Set date and time; entries carry corrected times.</source>
        <translation>Réglez la date et l’heure&#x202f;; les passages portent l’heure corrigée.</translation>
    </message>
    <message>
        <source>{off} fast, compared at {at}.</source>
        <translation>Avance de {off} (comparée&#xa0;: {at}).</translation>
    </message>
    <message>
        <source>Never compared with the platform&apos;s.</source>
        <translation>Jamais comparée à celle de la plateforme.</translation>
    </message>
    <message>
        <source>Look at date and time yourself.</source>
        <translation>Vérifiez vous-même la date et l’heure.</translation>
    </message>
    <message>
        <source>Compared at {at}, before this laptop was started.</source>
        <translation>Comparée avant le démarrage de cet ordinateur ({at}).</translation>
    </message>
    <message>
        <source>Look at date and time yourself, or connect to a network.</source>
        <translation>Vérifiez vous-même la date et l’heure, ou connectez-vous à un réseau.</translation>
    </message>
    <message>
        <source>The platform says another time.</source>
        <translation>La plateforme indique une autre heure.</translation>
    </message>
    <message>
        <source>On mains, without a battery.</source>
        <translation>Sur secteur, sans batterie.</translation>
    </message>
    <message>
        <source>On mains; battery at {percent} %.</source>
        <translation>Sur secteur&#x202f;; batterie à {percent}&#x202f;%.</translation>
    </message>
    <message>
        <source>On battery, {percent} %: it lasts {left}.</source>
        <translation>Sur batterie, {percent}&#x202f;%&#xa0;: encore {left}.</translation>
    </message>
    <message>
        <source>Plug it in.</source>
        <translation>Branchez-le.</translation>
    </message>
    <message>
        <source>On battery, {percent} %: nobody knows how long it lasts.</source>
        <translation>Sur batterie, {percent}&#x202f;%&#xa0;: durée restante inconnue.</translation>
    </message>
    <message>
        <source>This computer does not tell.</source>
        <translation>Cet ordinateur ne l’indique pas.</translation>
    </message>
    <message>
        <source>{free} GiB are free.</source>
        <translation>{free}&#xa0;GiB libres.</translation>
    </message>
    <message>
        <source>Only {free} GiB are free.</source>
        <translation>Seulement {free}&#xa0;GiB libres.</translation>
    </message>
    <message>
        <source>Free some space: entries need a place.</source>
        <translation>Libérez de la place&#xa0;: il en faut pour les passages.</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB.</source>
        <translation>Intacte et chiffrée, {size}&#xa0;MiB.</translation>
    </message>
    <message>
        <source>It is damaged: {why}</source>
        <translation>Elle est endommagée&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Use another laptop, and call the organizer.</source>
        <translation>Prenez un autre ordinateur et appelez l’organisateur.</translation>
    </message>
    <message>
        <source>Sound and encrypted, {size} MiB; its key lies beside it.</source>
        <translation>Intacte et chiffrée, {size}&#xa0;MiB&#x202f;; sa clé se trouve à côté.</translation>
    </message>
    <message>
        <source>Give it a passphrase: kiosk passphrase</source>
        <translation>Définissez une phrase secrète&#xa0;: kiosk passphrase</translation>
    </message>
    <message>
        <source>It is an older or copied one: scans may be missing in it.</source>
        <translation>Elle est plus ancienne ou copiée&#xa0;: des scans peuvent y manquer.</translation>
    </message>
    <message>
        <source>See: kiosk doctor. Call the technician.</source>
        <translation>Voir&#xa0;: kiosk doctor. Appelez le technicien.</translation>
    </message>
    <message>
        <source>Nothing waits; {delivered} were delivered.</source>
        <translation>Rien à envoyer&#x202f;; {delivered} transmis.</translation>
    </message>
    <message>
        <source>{queued} wait for a network; they are safe here.</source>
        <translation>{queued} en attente de réseau&#x202f;; en sécurité ici.</translation>
    </message>
    <message>
        <source>{refused} were not accepted by the platform, {queued} wait.</source>
        <translation>{refused} non acceptés par la plateforme, {queued} en attente.</translation>
    </message>
    <message>
        <source>Tell the organizer.</source>
        <translation>Prévenez l’organisateur.</translation>
    </message>
    <message>
        <source>It runs, and the platform answers.</source>
        <translation>Il tourne, et la plateforme répond.</translation>
    </message>
    <message>
        <source>It does not run: nothing is sent or fetched.</source>
        <translation>Il ne tourne pas&#xa0;: rien n’est envoyé ni reçu.</translation>
    </message>
    <message>
        <source>Start it: kiosk install-service</source>
        <translation>Lancez-le&#xa0;: kiosk install-service</translation>
    </message>
    <message>
        <source>It runs; the platform cannot be reached. {why}</source>
        <translation>Il tourne&#x202f;; la plateforme est injoignable. {why}</translation>
    </message>
    <message>
        <source>Scanning works all the same.</source>
        <translation>Les scans marchent quand même.</translation>
    </message>
    <message>
        <source>It runs; the platform answers in part. {why}</source>
        <translation>Il tourne&#x202f;; la plateforme répond en partie. {why}</translation>
    </message>
    <message>
        <source>This kiosk is not connected with a platform.</source>
        <translation>Cette borne n’est connectée à aucune plateforme.</translation>
    </message>
    <message>
        <source>Connect it.</source>
        <translation>Connectez-la.</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk.</source>
        <translation>La plateforme n’accepte plus cette borne.</translation>
    </message>
    <message>
        <source>Connect it anew.</source>
        <translation>Reconnectez-la.</translation>
    </message>
    <message>
        <source>This laptop works alone.</source>
        <translation>Cet ordinateur travaille seul.</translation>
    </message>
    <message>
        <source>{venue}: all {gates} gates are reached.</source>
        <translation>{venue}&#xa0;: les {gates} entrées sont joignables.</translation>
    </message>
    <message>
        <source>{venue}: {present} of {gates} gates are reached.</source>
        <translation>{venue}&#xa0;: {present} entrées sur {gates} joignables.</translation>
    </message>
    <message>
        <source>Look at the others&apos; network.</source>
        <translation>Vérifiez le réseau des autres.</translation>
    </message>
    <message>
        <source>{venue} cannot be reached: this laptop decides alone.</source>
        <translation>{venue} est injoignable&#xa0;: cet ordinateur décide seul.</translation>
    </message>
    <message>
        <source>Look at the cable, the Wi-Fi and the host.</source>
        <translation>Vérifiez le câble, le Wi-Fi et l’ordinateur hôte.</translation>
    </message>
    <message>
        <source>No camera is connected.</source>
        <translation>Aucune caméra n’est branchée.</translation>
    </message>
    <message>
        <source>Plug one in, or use a hand scanner.</source>
        <translation>Branchez-en une, ou utilisez une douchette.</translation>
    </message>
    <message>
        <source>{name} is not connected.</source>
        <translation>{name}&#xa0;: non branchée.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another camera.</source>
        <translation>Branchez-la, ou choisissez une autre caméra.</translation>
    </message>
    <message>
        <source>{name} gives no picture.</source>
        <translation>{name} ne donne pas d’image.</translation>
    </message>
    <message>
        <source>Close other programs that use it; plug it in anew.</source>
        <translation>Fermez les autres programmes qui l’utilisent&#x202f;; rebranchez-la.</translation>
    </message>
    <message>
        <source>{name} gives a dark picture.</source>
        <translation>{name} donne une image sombre.</translation>
    </message>
    <message>
        <source>Is it covered? Give it more light.</source>
        <translation>L’objectif est-il couvert&#x202f;? Ajoutez de la lumière.</translation>
    </message>
    <message>
        <source>{name}, {width} × {height}; a test picture was read in {ms} ms.</source>
        <translation>{name}, {width} × {height}&#x202f;; une image de test a été lue en {ms}&#xa0;ms.</translation>
    </message>
    <message>
        <source>Hold a code up to be sure.</source>
        <translation>Présentez un code pour en être sûr.</translation>
    </message>
    <message>
        <source>{name} read a code that was held up.</source>
        <translation>{name} a lu un code présenté.</translation>
    </message>
    <message>
        <source>{name} gives a picture, and no code was read.</source>
        <translation>{name} donne une image, mais aucun code n’a été lu.</translation>
    </message>
    <message>
        <source>Wipe the lens; hold the code still and closer.</source>
        <translation>Essuyez l’objectif&#x202f;; tenez le code immobile et plus près.</translation>
    </message>
    <message>
        <source>The test picture was not read.</source>
        <translation>L’image de test n’a pas été lue.</translation>
    </message>
    <message>
        <source>Install Gatehouse anew.</source>
        <translation>Réinstallez Gatehouse.</translation>
    </message>
    <message>
        <source>None is set up; those that type like a keyboard work without.</source>
        <translation>Aucune configurée&#x202f;; celles qui écrivent comme un clavier marchent sans.</translation>
    </message>
    <message>
        <source>Scan a code to be sure.</source>
        <translation>Scannez un code pour en être sûr.</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>Non connecté&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Plug it in, or charge it.</source>
        <translation>Branchez-la, ou rechargez-la.</translation>
    </message>
    <message>
        <source>{name} sent a code.</source>
        <translation>{name} a envoyé un code.</translation>
    </message>
    <message>
        <source>There is a loudspeaker.</source>
        <translation>Il y a un haut-parleur.</translation>
    </message>
    <message>
        <source>Play a sound to be sure.</source>
        <translation>Jouez un son pour en être sûr.</translation>
    </message>
    <message>
        <source>The test sound was heard.</source>
        <translation>Le son de test a été entendu.</translation>
    </message>
    <message>
        <source>The test sound was not heard.</source>
        <translation>Le son de test n’a pas été entendu.</translation>
    </message>
    <message>
        <source>Turn the volume up; is a headset plugged in?</source>
        <translation>Montez le volume&#x202f;; un casque est-il branché&#x202f;?</translation>
    </message>
    <message>
        <source>Sounds are switched off in the window.</source>
        <translation>Le son est coupé dans la fenêtre.</translation>
    </message>
    <message>
        <source>Switch them on in its header.</source>
        <translation>Activez-le dans son en-tête.</translation>
    </message>
    <message>
        <source>This computer has no loudspeaker.</source>
        <translation>Cet ordinateur n’a pas de haut-parleur.</translation>
    </message>
    <message>
        <source>Verdicts are shown, and make no sound.</source>
        <translation>Les résultats s’affichent, sans son.</translation>
    </message>
    <message>
        <source>None; lists on paper are saved as files.</source>
        <translation>Aucune&#x202f;; les listes papier sont enregistrées dans des fichiers.</translation>
    </message>
    <message>
        <source>None is set.</source>
        <translation>Aucune n’est réglée.</translation>
    </message>
    <message>
        <source>{name} answers.</source>
        <translation>{name} répond.</translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation>{name} ne répond pas.</translation>
    </message>
    <message>
        <source>Switch it on; look at its cable and the network.</source>
        <translation>Allumez-la&#x202f;; vérifiez son câble et le réseau.</translation>
    </message>
    <message>
        <source>{name} answers. Labels left: {labels}</source>
        <translation>{name} répond. Étiquettes restantes&#xa0;: {labels}</translation>
    </message>
    <message>
        <source>Have another roll at hand, and enter its labels under Badges.</source>
        <translation>Gardez un autre rouleau à portée et saisissez ses étiquettes sous Badges.</translation>
    </message>
    <message>
        <source>It is chosen.</source>
        <translation>Il est défini.</translation>
    </message>
    <message>
        <source>None is chosen: nobody can override a refusal.</source>
        <translation>Aucun n’est défini&#xa0;: personne ne peut passer outre un refus.</translation>
    </message>
    <message>
        <source>Choose one: kiosk pin</source>
        <translation>Choisissez-en un&#xa0;: kiosk pin</translation>
    </message>
    <message>
        <source>This could not be looked at. {why}</source>
        <translation>Vérification impossible. {why}</translation>
    </message>
    <message>
        <source>Look again; then call the technician.</source>
        <translation>Vérifiez à nouveau&#x202f;; sinon, appelez le technicien.</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
    <message>
        <source>Who checks? Stands on the sheet.</source>
        <translation>Qui vérifie&#x202f;? Figure sur la feuille.</translation>
    </message>
    <message>
        <source>Who checks</source>
        <translation>Qui vérifie</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Jouer un son</translation>
    </message>
    <message>
        <source>I heard it</source>
        <translation>Entendu</translation>
    </message>
    <message>
        <source>Nothing heard</source>
        <translation>Rien entendu</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Preflight: ready for the evening?</source>
        <translation>Contrôle&#xa0;: prêt pour la soirée&#x202f;?</translation>
    </message>
    <message>
        <source>A hand scanner</source>
        <translation>Une douchette</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>La caméra</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>The sheet is at the printer.</source>
        <translation>La feuille est à l’imprimante.</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <source>Done   ⏎</source>
        <translation>Terminé   ⏎</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Admit</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>Welcome.</source>
        <translation>Bienvenue.</translation>
    </message>
    <message>
        <source>Let the guest in.</source>
        <translation>Faites entrer le visiteur.</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>Déjà entré</translation>
    </message>
    <message>
        <source>This ticket was used at {time}, {gate}.</source>
        <translation>Billet déjà utilisé&#xa0;: {time}, {gate}.</translation>
    </message>
    <message>
        <source>Ask the guest, then call a supervisor.</source>
        <translation>Interrogez le visiteur, puis appelez un responsable.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>No ticket of this event has this code.</source>
        <translation>Aucun billet de cet événement n’a ce code.</translation>
    </message>
    <message>
        <source>Look the guest up by name.</source>
        <translation>Cherchez le visiteur par son nom.</translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation>Pas un billet</translation>
    </message>
    <message>
        <source>This code is not a ticket.</source>
        <translation>Ce code n’est pas un billet.</translation>
    </message>
    <message>
        <source>Ask for the ticket&apos;s own code.</source>
        <translation>Demandez le code du billet lui-même.</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>Non authentique</translation>
    </message>
    <message>
        <source>This ticket was not issued by the organizer.</source>
        <translation>Ce billet n’a pas été émis par l’organisateur.</translation>
    </message>
    <message>
        <source>Do not admit. Call a supervisor.</source>
        <translation>Ne faites pas entrer. Appelez un responsable.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Invalidé</translation>
    </message>
    <message>
        <source>This ticket was withdrawn.</source>
        <translation>Ce billet a été invalidé.</translation>
    </message>
    <message>
        <source>Ask for the newest ticket, or send to the desk.</source>
        <translation>Demandez le billet le plus récent, ou envoyez au guichet.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>This ticket is blocked.</source>
        <translation>Ce billet est bloqué.</translation>
    </message>
    <message>
        <source>Send the guest to the desk.</source>
        <translation>Envoyez le visiteur au guichet.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>This booking was cancelled.</source>
        <translation>Cette réservation a été annulée.</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>This ticket was refunded.</source>
        <translation>Ce billet a été remboursé.</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>This ticket now belongs to somebody else.</source>
        <translation>Ce billet appartient maintenant à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Only the new owner&apos;s code admits.</source>
        <translation>Seul le code du nouveau détenteur donne accès.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Non payé</translation>
    </message>
    <message>
        <source>This booking is not paid.</source>
        <translation>Cette réservation n’est pas payée.</translation>
    </message>
    <message>
        <source>Send the guest to the desk to pay.</source>
        <translation>Envoyez le visiteur payer au guichet.</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>Non approuvé</translation>
    </message>
    <message>
        <source>This booking is not approved yet.</source>
        <translation>Cette réservation n’est pas encore approuvée.</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Trop tôt</translation>
    </message>
    <message>
        <source>This ticket is valid from {from}.</source>
        <translation>Début de validité du billet&#xa0;: {from}.</translation>
    </message>
    <message>
        <source>Ask the guest to come back then.</source>
        <translation>Demandez au visiteur de revenir à ce moment-là.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>This ticket was valid until {until}.</source>
        <translation>Fin de validité du billet&#xa0;: {until}.</translation>
    </message>
    <message>
        <source>Doors closed</source>
        <translation>Portes fermées</translation>
    </message>
    <message>
        <source>Doors open at {from}.</source>
        <translation>Ouverture des portes&#xa0;: {from}.</translation>
    </message>
    <message>
        <source>Event over</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>This event ended at {until}.</source>
        <translation>Fin de cet événement&#xa0;: {until}.</translation>
    </message>
    <message>
        <source>Other event</source>
        <translation>Autre événement</translation>
    </message>
    <message>
        <source>This ticket is for {event}.</source>
        <translation>Ce billet est pour&#xa0;: {event}.</translation>
    </message>
    <message>
        <source>Check the event on the ticket.</source>
        <translation>Vérifiez l’événement sur le billet.</translation>
    </message>
    <message>
        <source>Other entrance</source>
        <translation>Autre accès</translation>
    </message>
    <message>
        <source>{type} does not enter here.</source>
        <translation>{type} ne donne pas accès ici.</translation>
    </message>
    <message>
        <source>Check the entrance printed on the ticket.</source>
        <translation>Vérifiez l’accès imprimé sur le billet.</translation>
    </message>
    <message>
        <source>Other date</source>
        <translation>Autre date</translation>
    </message>
    <message>
        <source>This ticket is for {date}.</source>
        <translation>Ce billet est pour&#xa0;: {date}.</translation>
    </message>
    <message>
        <source>Check the date on the ticket.</source>
        <translation>Vérifiez la date sur le billet.</translation>
    </message>
    <message>
        <source>Other gate</source>
        <translation>Autre entrée</translation>
    </message>
    <message>
        <source>This ticket is for {gate}.</source>
        <translation>Ce billet est pour&#xa0;: {gate}.</translation>
    </message>
    <message>
        <source>Send the guest to {gate}.</source>
        <translation>Dirigez le visiteur vers {gate}.</translation>
    </message>
    <message>
        <source>Other zone</source>
        <translation>Autre zone</translation>
    </message>
    <message>
        <source>This ticket does not open {zone}.</source>
        <translation>Ce billet n’inclut pas {zone}.</translation>
    </message>
    <message>
        <source>Send the guest to {zones}.</source>
        <translation>Dirigez le visiteur vers {zones}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>The entry rules do not allow this.</source>
        <translation>Les règles d’accès ne le permettent pas.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Patientez</translation>
    </message>
    <message>
        <source>The next entry is possible from {from}.</source>
        <translation>Prochain passage possible&#xa0;: {from}.</translation>
    </message>
    <message>
        <source>Ask the guest to wait.</source>
        <translation>Demandez au visiteur de patienter.</translation>
    </message>
    <message>
        <source>No entries left</source>
        <translation>Billet épuisé</translation>
    </message>
    <message>
        <source>Every entry of this ticket is used: {count}.</source>
        <translation>Tous les passages de ce billet sont utilisés&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>No places are free in here.</source>
        <translation>Il n’y a plus de place à l’intérieur.</translation>
    </message>
    <message>
        <source>Wait until somebody leaves.</source>
        <translation>Attendez que quelqu’un sorte.</translation>
    </message>
    <message>
        <source>Exchange first</source>
        <translation>À échanger</translation>
    </message>
    <message>
        <source>This ticket is exchanged for a wristband or card before entry.</source>
        <translation>Ce billet s’échange contre un bracelet ou une carte avant l’entrée.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Pas celui-ci</translation>
    </message>
    <message>
        <source>This wristband or card cannot be given out: it is in use, or not known.</source>
        <translation>Ce bracelet ou cette carte ne peut être remis&#xa0;: déjà utilisé ou inconnu.</translation>
    </message>
    <message>
        <source>Take another one.</source>
        <translation>Prenez-en un autre.</translation>
    </message>
    <message>
        <source>Show the wristband</source>
        <translation>Bracelet requis</translation>
    </message>
    <message>
        <source>This ticket was exchanged for a wristband or card.</source>
        <translation>Ce billet a été échangé contre un bracelet ou une carte.</translation>
    </message>
    <message>
        <source>Ask for the wristband or card.</source>
        <translation>Demandez le bracelet ou la carte.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>An answer is needed before entry.</source>
        <translation>Il faut une réponse avant l’entrée.</translation>
    </message>
    <message>
        <source>Ask the guest.</source>
        <translation>Demandez au visiteur.</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Lequel&#x202f;?</translation>
    </message>
    <message>
        <source>Several tickets have this code.</source>
        <translation>Plusieurs billets ont ce code.</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>Combien&#x202f;?</translation>
    </message>
    <message>
        <source>{remaining} of {total} may still enter.</source>
        <translation>Reste à entrer&#xa0;: {remaining} sur {total}.</translation>
    </message>
    <message>
        <source>Choose how many guests walk in.</source>
        <translation>Choisissez combien de visiteurs entrent.</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>The organizer wants something confirmed before this guest goes in.</source>
        <translation>L’organisateur veut une confirmation avant que ce visiteur entre.</translation>
    </message>
    <message>
        <source>Check every point, then admit.</source>
        <translation>Vérifiez chaque point, puis faites entrer.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Non confirmé</translation>
    </message>
    <message>
        <source>This could not be confirmed: {point}.</source>
        <translation>Impossible de confirmer ce point&#xa0;: {point}.</translation>
    </message>
    <message>
        <source>Old code</source>
        <translation>Code périmé</translation>
    </message>
    <message>
        <source>This code is a picture or too old.</source>
        <translation>Ce code est une photo, ou il est trop vieux.</translation>
    </message>
    <message>
        <source>Ask for the live ticket in the app.</source>
        <translation>Demandez le billet en direct dans l’appli.</translation>
    </message>
    <message>
        <source>Code shown twice</source>
        <translation>Code déjà vu</translation>
    </message>
    <message>
        <source>This very code was scanned before.</source>
        <translation>Ce même code a déjà été scanné.</translation>
    </message>
    <message>
        <source>Test ticket</source>
        <translation>Billet de test</translation>
    </message>
    <message>
        <source>This ticket was bought to try out the shop.</source>
        <translation>Ce billet a été acheté pour essayer la boutique.</translation>
    </message>
    <message>
        <source>Ask for the real ticket, or send the guest to the desk.</source>
        <translation>Demandez le vrai billet, ou envoyez le visiteur au guichet.</translation>
    </message>
    <message>
        <source>Ask the desk</source>
        <translation>Au guichet</translation>
    </message>
    <message>
        <source>The platform says something about this ticket that the kiosk does not know.</source>
        <translation>La plateforme indique sur ce billet quelque chose que la borne ne connaît pas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayez</translation>
    </message>
    <message>
        <source>The kiosk could not decide.</source>
        <translation>La borne n’a pas pu décider.</translation>
    </message>
    <message>
        <source>Scan again. The guest is not at fault.</source>
        <translation>Scannez à nouveau. Le visiteur n’y est pour rien.</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Au revoir</translation>
    </message>
    <message>
        <source>The guest may leave.</source>
        <translation>Le visiteur peut sortir.</translation>
    </message>
    <message>
        <source>Let the guest out.</source>
        <translation>Laissez sortir le visiteur.</translation>
    </message>
    <message>
        <source>Look, then admit</source>
        <translation>Admis, à vérifier</translation>
    </message>
    <message>
        <source>The ticket is valid.</source>
        <translation>Le billet est valable.</translation>
    </message>
    <message>
        <source>Look closely, then let the guest in.</source>
        <translation>Regardez bien, puis faites entrer le visiteur.</translation>
    </message>
    <message>
        <source>This booking is not paid; you may let it in.</source>
        <translation>Cette réservation n’est pas payée&#x202f;; vous pouvez faire entrer.</translation>
    </message>
    <message>
        <source>Ask for the payment, or let the guest in.</source>
        <translation>Demandez le paiement, ou faites entrer le visiteur.</translation>
    </message>
    <message>
        <source>Not listed yet</source>
        <translation>Pas encore listé</translation>
    </message>
    <message>
        <source>The ticket is genuine, but it has not reached this laptop&apos;s list.</source>
        <translation>Le billet est authentique, mais il n’est pas encore dans la liste de cet ordinateur.</translation>
    </message>
    <message>
        <source>Look at the ticket, then let the guest in.</source>
        <translation>Regardez le billet, puis faites entrer le visiteur.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Encore inconnu</translation>
    </message>
    <message>
        <source>The guest list is not complete. Nobody can say yet.</source>
        <translation>La liste des visiteurs n’est pas complète. Impossible de le dire pour l’instant.</translation>
    </message>
    <message>
        <source>Ask the guest to wait, or call a supervisor. The guest is not at fault.</source>
        <translation>Demandez au visiteur de patienter, ou appelez un responsable. Le visiteur n’y est pour rien.</translation>
    </message>
    <message>
        <source>This ticket was used at {time}.</source>
        <translation>Billet déjà utilisé&#xa0;: {time}.</translation>
    </message>
    <message>
        <source>Send the guest to the desk: this wristband has a key that gates do not have.</source>
        <translation>Envoyez le visiteur au guichet : les entrées n’ont pas la clé de ce bracelet.</translation>
    </message>
    <message>
        <source>This is a code for an authenticator app.</source>
        <translation>Ce code est destiné à une application d’authentification.</translation>
    </message>
    <message>
        <source>From {time}.</source>
        <translation>Dès {time}.</translation>
    </message>
    <message>
        <source>Until {time} only.</source>
        <translation>Seulement avant {time}.</translation>
    </message>
    <message>
        <source>On {days} only.</source>
        <translation>Seulement&#xa0;: {days}.</translation>
    </message>
    <message>
        <source>For {names} only.</source>
        <translation>Seulement pour&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>No ticket type is let in.</source>
        <translation>Aucun type de billet n’est admis.</translation>
    </message>
    <message>
        <source>At {names} only.</source>
        <translation>Entrées autorisées&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>No gate may let anybody in.</source>
        <translation>Aucune entrée ne peut admettre qui que ce soit.</translation>
    </message>
    <message>
        <source>The guest is inside already.</source>
        <translation>Le visiteur est déjà à l’intérieur.</translation>
    </message>
    <message>
        <source>The guest has not come in yet.</source>
        <translation>Le visiteur n’est pas encore entré.</translation>
    </message>
    <message>
        <source>The guest is not inside.</source>
        <translation>Le visiteur n’est pas à l’intérieur.</translation>
    </message>
    <message>
        <source>Again from {time}.</source>
        <translation>De nouveau dès {time}.</translation>
    </message>
    <message>
        <source>Too long after an earlier entry.</source>
        <translation>Trop longtemps après un passage précédent.</translation>
    </message>
    <message>
        <source>Only once.</source>
        <translation>Une seule fois.</translation>
    </message>
    <message>
        <source>Only once a day.</source>
        <translation>Une seule fois par jour.</translation>
    </message>
    <message>
        <source>Only once since {time}.</source>
        <translation>Une seule fois depuis {time}.</translation>
    </message>
    <message>
        <source>Too many entries before {time}.</source>
        <translation>Trop de passages avant {time}.</translation>
    </message>
    <message>
        <source>Entries on too many days before {time}.</source>
        <translation>Passages sur trop de jours avant {time}.</translation>
    </message>
    <message>
        <source>Too few earlier entries.</source>
        <translation>Trop peu de passages précédents.</translation>
    </message>
    <message>
        <source>Too few earlier entries today.</source>
        <translation>Trop peu de passages précédents aujourd’hui.</translation>
    </message>
    <message>
        <source>Earlier entries on too few days.</source>
        <translation>Passages précédents sur trop peu de jours.</translation>
    </message>
    <message>
        <source>Too few entries since {time}.</source>
        <translation>Trop peu de passages depuis {time}.</translation>
    </message>
    <message>
        <source>Too few entries before {time}.</source>
        <translation>Trop peu de passages avant {time}.</translation>
    </message>
    <message>
        <source>Entries on too few days since {time}.</source>
        <translation>Passages sur trop peu de jours depuis {time}.</translation>
    </message>
    <message>
        <source>Entries on too few days before {time}.</source>
        <translation>Passages sur trop peu de jours avant {time}.</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules do not allow it.</source>
        <translation>Les règles de l’organisateur ne le permettent pas.</translation>
    </message>
    <message>
        <source>The organizer&apos;s rules cannot be understood.</source>
        <translation>Les règles de l’organisateur sont incompréhensibles.</translation>
    </message>
    <message>
        <source>The ticket was looked at closely</source>
        <translation>Le billet a été bien regardé</translation>
    </message>
    <message>
        <source>The photo shows this guest</source>
        <translation>La photo montre bien ce visiteur</translation>
    </message>
    <message>
        <source>The guest is old enough</source>
        <translation>Le visiteur a l’âge requis</translation>
    </message>
    <message>
        <source>The name is that of the identity document</source>
        <translation>Le nom est celui de la pièce d’identité</translation>
    </message>
    <message>
        <source>Take the payment here, or send the guest to the desk.</source>
        <translation>Encaissez ici, ou envoyez le visiteur au guichet.</translation>
    </message>
    <message>
        <source>Have it decided here, or send the guest to the desk.</source>
        <translation>Faites décider ici, ou envoyez le visiteur au guichet.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Duplicata</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Tax included {rate} %</source>
        <translation>Taxe incluse {rate}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>RecentScans</name>
    <message>
        <source>Taken back</source>
        <translation>Scan annulé</translation>
    </message>
</context>
<context>
    <name>RecentView</name>
    <message>
        <source>Last scans</source>
        <translation>Derniers scans</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {scan}</source>
        <translation>Annuler&#xa0;: {scan}</translation>
    </message>
</context>
<context>
    <name>RedirectPanel</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>Visiteur suivant   ⏎</translation>
    </message>
    <message>
        <source>Please go to</source>
        <translation>Veuillez aller à</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>List: {names}</source>
        <translation>Liste : {names}</translation>
    </message>
    <message>
        <source>Gate: {names}</source>
        <translation>Entrée : {names}</translation>
    </message>
    <message>
        <source>Device: {names}</source>
        <translation>Appareil : {names}</translation>
    </message>
    <message>
        <source>Ticket type: {names}</source>
        <translation>Type de billet : {names}</translation>
    </message>
    <message>
        <source>Outcome: {names}</source>
        <translation>Résultat : {names}</translation>
    </message>
    <message>
        <source>Reason: {names}</source>
        <translation>Motif : {names}</translation>
    </message>
    <message>
        <source>Direction: {names}</source>
        <translation>Sens : {names}</translation>
    </message>
    <message>
        <source>Agreed by: {names}</source>
        <translation>Confirmé par : {names}</translation>
    </message>
    <message>
        <source>Read by: {names}</source>
        <translation>Lu par : {names}</translation>
    </message>
    <message>
        <source>Steward: {names}</source>
        <translation>Agent d’accueil : {names}</translation>
    </message>
    <message>
        <source>Words: {names}</source>
        <translation>Mots cherchés : {names}</translation>
    </message>
    <message>
        <source>Certain stewards</source>
        <translation>Certains agents d’accueil seulement</translation>
    </message>
    <message>
        <source>Certain guests</source>
        <translation>Certains visiteurs seulement</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Dérogation</translation>
    </message>
    <message>
        <source>Not overridden</source>
        <translation>Sans dérogation</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Scan annulé</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>Scan non annulé</translation>
    </message>
    <message>
        <source>Names, numbers, seats and free words are left out; pseudonyms hold in this file only.</source>
        <translation>Noms, numéros, places et textes libres sont omis ; les pseudonymes ne valent que dans ce fichier.</translation>
    </message>
    <message>
        <source>Guest {number}</source>
        <translation>Visiteur {number}</translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>Billet {number}</translation>
    </message>
    <message>
        <source>Booking {number}</source>
        <translation>Réservation {number}</translation>
    </message>
    <message>
        <source>Seat {number}</source>
        <translation>Place {number}</translation>
    </message>
    <message>
        <source>Staff {number}</source>
        <translation>Agent {number}</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>Passage {number}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} sur {total}</translation>
    </message>
    <message>
        <source>{count} from {time}</source>
        <translation>{count} à partir de {time}</translation>
    </message>
    <message>
        <source>Arrivals by gate</source>
        <translation>Arrivées par entrée</translation>
    </message>
    <message>
        <source>Refusals over time</source>
        <translation>Refus au fil du temps</translation>
    </message>
    <message>
        <source>no gate</source>
        <translation>sans entrée</translation>
    </message>
    <message>
        <source>not in the guest list</source>
        <translation>pas dans la liste des visiteurs</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Fréquentation</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>Admissions</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>{count} at {time}</source>
        <translation>{count} à {time}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Listes d’accès</translation>
    </message>
    <message>
        <source>Expected and came</source>
        <translation>Attendus et venus</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Arrivées</translation>
    </message>
    <message>
        <source>guests in 15 minutes</source>
        <translation>visiteurs en 15 minutes</translation>
    </message>
    <message>
        <source>Admissions by ticket type</source>
        <translation>Admissions par type de billet</translation>
    </message>
    <message>
        <source>Admissions by zone</source>
        <translation>Admissions par zone</translation>
    </message>
    <message>
        <source>Refusals by reason</source>
        <translation>Refus par motif</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>{list}: came of expected guests</source>
        <translation>{list} : venus sur attendus</translation>
    </message>
    <message>
        <source>{list}: inside</source>
        <translation>{list} : à l’intérieur</translation>
    </message>
    <message>
        <source>Busiest quarter of an hour</source>
        <translation>Quart d’heure le plus chargé</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Guests expected</source>
        <translation>Visiteurs attendus</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Venus</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>À l’intérieur</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Alert %</source>
        <translation>Alerte %</translation>
    </message>
    <message>
        <source>Most inside</source>
        <translation>Maximum à l’intérieur</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Stay p50 min</source>
        <translation>Présence p50 min</translation>
    </message>
    <message>
        <source>Stay p95 min</source>
        <translation>Présence p95 min</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Type de billet</translation>
    </message>
    <message>
        <source>Tickets expected</source>
        <translation>Billets attendus</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Absents</translation>
    </message>
    <message>
        <source>Guests inside</source>
        <translation>Visiteurs à l’intérieur</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>sans zone</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Scans in a row</source>
        <translation>Scans d’affilée</translation>
    </message>
    <message>
        <source>Seconds p50</source>
        <translation>Secondes p50</translation>
    </message>
    <message>
        <source>Seconds p95</source>
        <translation>Secondes p95</translation>
    </message>
    <message>
        <source>Decided alone</source>
        <translation>Décidé seul</translation>
    </message>
    <message>
        <source>Turned out double</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>{list}: most inside</source>
        <translation>{list} : maximum à l’intérieur</translation>
    </message>
    <message>
        <source>Keep this paper, or a photo of the code, out of the hands of whoever has the laptop. With it, `kiosk verify-log evidence.txt --checkpoint FILE` proves that no entry up to here was changed. It proves nothing of what the laptop recorded later.</source>
        <translation>Gardez cette feuille, ou une photo du code, hors de portée de quiconque a l’ordinateur. Avec elle, `kiosk verify-log evidence.txt --checkpoint FILE` prouve qu’aucun passage jusqu’ici n’a été modifié. Cela ne prouve rien de ce que l’ordinateur a enregistré ensuite.</translation>
    </message>
    <message>
        <source>{count} ({share}%)</source>
        <translation>{count} ({share} %)</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>Rapport final</translation>
    </message>
    <message>
        <source>How sure it was</source>
        <translation>Degré de certitude</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Dérogations</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Visiteur</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Billet</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Malgré</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Agent d’accueil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Entries known here</source>
        <translation>Passages connus ici</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Admissions that one laptop decided alone</source>
        <translation>Admissions décidées par un seul ordinateur</translation>
    </message>
    <message>
        <source>of these known to be double</source>
        <translation>dont doublons connus</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>of these open</source>
        <translation>dont ouverts</translation>
    </message>
    <message>
        <source>Not taken by the platform</source>
        <translation>Non acceptés par la plateforme</translation>
    </message>
    <message>
        <source>of these still open</source>
        <translation>dont encore ouverts</translation>
    </message>
    <message>
        <source>Overrides by supervisors</source>
        <translation>Dérogations des responsables</translation>
    </message>
    <message>
        <source>Entries that wait for the platform</source>
        <translation>Passages à envoyer à la plateforme</translation>
    </message>
    <message>
        <source>Checkpoint of this laptop&apos;s log</source>
        <translation>Point de contrôle du journal de cet ordinateur</translation>
    </message>
    <message>
        <source>admitted twice</source>
        <translation>admis deux fois</translation>
    </message>
    <message>
        <source>admitted although withdrawn</source>
        <translation>admis bien qu’invalidé</translation>
    </message>
    <message>
        <source>admitted although cancelled</source>
        <translation>admis bien qu’annulé</translation>
    </message>
    <message>
        <source>it stands as it is</source>
        <translation>laissé en l’état</translation>
    </message>
    <message>
        <source>was let in wrongly</source>
        <translation>entré à tort</translation>
    </message>
    <message>
        <source>put right on the platform by hand</source>
        <translation>corrigé à la main sur la plateforme</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>plus nécessaire</translation>
    </message>
    <message>
        <source>Here at</source>
        <translation>Ici à</translation>
    </message>
    <message>
        <source>Here ± ms</source>
        <translation>Ici ± ms</translation>
    </message>
    <message>
        <source>Here where</source>
        <translation>Ici où</translation>
    </message>
    <message>
        <source>Here by</source>
        <translation>Ici par</translation>
    </message>
    <message>
        <source>Here agreed by</source>
        <translation>Ici confirmé par</translation>
    </message>
    <message>
        <source>There at</source>
        <translation>Là-bas à</translation>
    </message>
    <message>
        <source>There ± ms</source>
        <translation>Là-bas ± ms</translation>
    </message>
    <message>
        <source>There where</source>
        <translation>Là-bas où</translation>
    </message>
    <message>
        <source>There by</source>
        <translation>Là-bas par</translation>
    </message>
    <message>
        <source>There agreed by</source>
        <translation>Là-bas confirmé par</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Réglé par</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>known to the platform</source>
        <translation>connu de la plateforme</translation>
    </message>
    <message>
        <source>What the platform did not take</source>
        <translation>Ce que la plateforme n’a pas accepté</translation>
    </message>
    <message>
        <source>door sale</source>
        <translation>vente sur place</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>passage</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Constaté</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Entries that wait for it</source>
        <translation>Passages en attente derrière</translation>
    </message>
    <message>
        <source>Door sales</source>
        <translation>Ventes sur place</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Sold by type</source>
        <translation>Ventes par type</translation>
    </message>
    <message>
        <source>Counts of the till</source>
        <translation>Décomptes de caisse</translation>
    </message>
    <message>
        <source>Door actions</source>
        <translation>Opérations sur place</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Encaissé</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Visiteurs</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Compté par</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approuvé par</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>takes back</source>
        <translation>annulation</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>livré</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>{reason}, overridden</source>
        <translation>{reason}, dérogation</translation>
    </message>
    <message>
        <source>Device&apos;s clock</source>
        <translation>Horloge de l’appareil</translation>
    </message>
    <message>
        <source>± ms</source>
        <translation>± ms</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Réservation</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Guest of party</source>
        <translation>Visiteur du groupe</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Confirmé par</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lu par</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>Journal des passages</translation>
    </message>
    <message>
        <source>Times are those of {zone}, by corrected clocks.</source>
        <translation>Heures de {zone}, d’après les horloges corrigées.</translation>
    </message>
    <message>
        <source>Made by Gatehouse {version}.</source>
        <translation>Créé avec Gatehouse {version}.</translation>
    </message>
    <message>
        <source>Entries from {since} until {until}.</source>
        <translation>Passages du {since} au {until}.</translation>
    </message>
    <message>
        <source>Only these entries:</source>
        <translation>Seulement ces passages :</translation>
    </message>
    <message>
        <source>Entries from {since}.</source>
        <translation>Passages à partir du {since}.</translation>
    </message>
    <message>
        <source>Entries until {until}.</source>
        <translation>Passages jusqu’au {until}.</translation>
    </message>
    <message>
        <source>Tick a box for each guest who walks in; [x] came in before this was printed. Afterwards enter the list numbers of ticked rows by `kiosk paper`, as 123-456-785, or 123-456-785*2 for two guests.</source>
        <translation>Cochez une case par visiteur qui entre ; [x] était entré avant l’impression. Saisissez ensuite les numéros de liste des lignes cochées, dans la fenêtre ou avec `kiosk paper`, sous la forme 123-456-785, ou 123-456-785*2 pour deux visiteurs.</translation>
    </message>
    <message>
        <source>{count} of {total}  ____</source>
        <translation>{count} sur {total}  ____</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entré</translation>
    </message>
    <message>
        <source>List number</source>
        <translation>N° de liste</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Last entry, no.</source>
        <translation>Dernier passage, n°</translation>
    </message>
    <message>
        <source>Check-in list</source>
        <translation>Liste d’accès</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Billets</translation>
    </message>
    <message>
        <source>Guests who came in</source>
        <translation>Visiteurs entrés</translation>
    </message>
    <message>
        <source>Guest list last known to be whole</source>
        <translation>Liste des visiteurs complète pour la dernière fois</translation>
    </message>
    <message>
        <source>Guest list on paper</source>
        <translation>Liste des visiteurs sur papier</translation>
    </message>
    <message>
        <source>nobody knows</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Sur quoi elle repose</translation>
    </message>
    <message>
        <source>Each gate up to</source>
        <translation>État de chaque entrée</translation>
    </message>
    <message>
        <source>Signed: ______________________________    Time: ______________</source>
        <translation>Signature : ______________________________    Heure : ______________</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Tried out by</source>
        <translation>Essayé par</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Vérifié par</translation>
    </message>
    <message>
        <source>Preflight: {decision}</source>
        <translation>Contrôle : {decision}</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>aucun choisi</translation>
    </message>
    <message>
        <source>not connected with a platform</source>
        <translation>relié à aucune plateforme</translation>
    </message>
    <message>
        <source>nobody signed</source>
        <translation>personne n’a signé</translation>
    </message>
    <message>
        <source>no event</source>
        <translation>aucun événement</translation>
    </message>
    <message>
        <source>Where nobody is named, the laptop looked by itself.</source>
        <translation>Là où personne n’est nommé, l’ordinateur a vérifié lui-même.</translation>
    </message>
    <message>
        <source>Where and by whom</source>
        <translation>Où et par qui</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>plateforme</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>toutes les entrées</translation>
    </message>
    <message>
        <source>local</source>
        <translation>un ordinateur</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>caméra</translation>
    </message>
    <message>
        <source>hand scanner</source>
        <translation>douchette</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>nfc</source>
        <translation>NFC</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papier</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>admis</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>question posée</translation>
    </message>
    <message>
        <source>walk in</source>
        <translation>vente</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>paiement</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>approbation</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>vente annulée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>espèces</translation>
    </message>
    <message>
        <source>card</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>billet</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>réservation</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>invalidation</translation>
    </message>
    <message>
        <source>pending_payment</source>
        <translation>impayé</translation>
    </message>
    <message>
        <source>pending_approval</source>
        <translation>approbation en attente</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>remboursé</translation>
    </message>
    <message>
        <source>waitlisted</source>
        <translation>en liste d’attente</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valable</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>réservé</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>transféré</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>invalidé</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>non valable</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>indéterminé</translation>
    </message>
    <message>
        <source>{these} or {other}</source>
        <translation>{these} ou {other}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Characters that have no font on this computer: {count}</source>
        <translation>Caractères sans police sur cet ordinateur : {count}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Créé le</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Old events</source>
        <translation>Anciens événements</translation>
    </message>
    <message>
        <source>Remove what is due …</source>
        <translation>Supprimer ce qui est échu…</translation>
    </message>
    <message>
        <source>Each day by itself, while no doors are open</source>
        <translation>Chaque jour automatiquement, hors ouverture des portes</translation>
    </message>
    <message>
        <source>By itself, once the platform refused it for a day</source>
        <translation>De lui-même, si la plateforme le refuse un jour entier</translation>
    </message>
    <message>
        <source>Delete everything once the platform refused this laptop for a day</source>
        <translation>Tout effacer si la plateforme refuse cet ordinateur pendant un jour</translation>
    </message>
    <message>
        <source>Delete everything …</source>
        <translation>Tout effacer …</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>Vérification de l’état</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé le</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Visiteurs</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Days that guests and scans are kept after an event: {days}</source>
        <translation>Jours de conservation des visiteurs et des scans après un événement&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Events are kept for good while retention_days is not set.</source>
        <translation>Les événements sont gardés indéfiniment tant que retention_days n’est pas défini.</translation>
    </message>
    <message>
        <source>No event is that old</source>
        <translation>Aucun événement n’est si ancien</translation>
    </message>
    <message>
        <source>Removed {date} {name}</source>
        <translation>Supprimé {date} {name}</translation>
    </message>
    <message>
        <source>Stays: {count} entries wait for the platform</source>
        <translation>Reste, passages en attente de la plateforme&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Stays: not signed yet</source>
        <translation>Reste&#xa0;: pas encore signé</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échu</translation>
    </message>
    <message>
        <source>{name}: let in {admitted}, refused {refused}</source>
        <translation>{name}&#xa0;: admis {admitted}, refusés {refused}</translation>
    </message>
    <message>
        <source>Signed: {note}</source>
        <translation>Signé&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Suppression</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Admitted twice</source>
        <translation>Admis deux fois</translation>
    </message>
    <message>
        <source>Admitted, and revoked</source>
        <translation>Admis, et billet invalidé</translation>
    </message>
    <message>
        <source>Admitted, and cancelled</source>
        <translation>Admis, et billet annulé</translation>
    </message>
    <message>
        <source>Sold at the door</source>
        <translation>Vendu sur place</translation>
    </message>
    <message>
        <source>Paid at the door</source>
        <translation>Payé sur place</translation>
    </message>
    <message>
        <source>Approved at the door</source>
        <translation>Approuvé sur place</translation>
    </message>
    <message>
        <source>Turned down at the door</source>
        <translation>Refusé sur place</translation>
    </message>
    <message>
        <source>Sale taken back</source>
        <translation>Vente annulée</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Refused door sale</source>
        <translation>Vente sur place refusée</translation>
    </message>
    <message>
        <source>Entry not delivered</source>
        <translation>Passage non transmis</translation>
    </message>
    <message>
        <source>See the note</source>
        <translation>Voir la note</translation>
    </message>
    <message>
        <source>It stands as it is</source>
        <translation>On laisse en l’état</translation>
    </message>
    <message>
        <source>Somebody was let in wrongly</source>
        <translation>Quelqu’un est entré à tort</translation>
    </message>
    <message>
        <source>Put right on the platform by hand</source>
        <translation>Corrigé à la main sur la plateforme</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Plus nécessaire</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Nouvel essai</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nom du filtre</translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation>Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>Forget a filter</source>
        <translation>Oublier un filtre</translation>
    </message>
</context>
<context>
    <name>ScannerList</name>
    <message>
        <source>Scanners that type like a keyboard work without set-up. Set one up only if its codes arrive wrong.</source>
        <translation>Les douchettes qui écrivent comme un clavier marchent sans configuration. N’en configurez une que si ses codes arrivent faux.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>Oublier {name}</translation>
    </message>
    <message>
        <source>Serial, connected.</source>
        <translation>Série, connectée.</translation>
    </message>
    <message>
        <source>Serial, not connected.</source>
        <translation>Série, non connectée.</translation>
    </message>
</context>
<context>
    <name>Scanners</name>
    <message>
        <source>Everything arrives as it should.</source>
        <translation>Tout arrive comme il faut.</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s: letters are put right.</source>
        <translation>Sa disposition de clavier n’est pas celle de cet ordinateur&#xa0;: les lettres sont corrigées.</translation>
    </message>
    <message>
        <source>Caps Lock is on: upper and lower case are put right.</source>
        <translation>Verr. Maj est activé&#xa0;: majuscules et minuscules sont corrigées.</translation>
    </message>
    <message>
        <source>It sends no Enter: a pause ends its codes.</source>
        <translation>Elle n’envoie pas Enter&#xa0;: une pause termine ses codes.</translation>
    </message>
    <message>
        <source>It sends every code twice: one counts.</source>
        <translation>Elle envoie chaque code deux fois&#xa0;: un seul compte.</translation>
    </message>
    <message>
        <source>It sends more than one end key: one counts.</source>
        <translation>Elle envoie plusieurs touches de fin&#xa0;: une seule compte.</translation>
    </message>
    <message>
        <source>It types “{detail}” before each code: that is taken off.</source>
        <translation>Elle écrit «&#xa0;{detail}&#xa0;» avant chaque code&#xa0;: c’est retiré.</translation>
    </message>
    <message>
        <source>It types “{detail}” after each code: that is taken off.</source>
        <translation>Elle écrit «&#xa0;{detail}&#xa0;» après chaque code&#xa0;: c’est retiré.</translation>
    </message>
    <message>
        <source>It types slowly: it is given time.</source>
        <translation>Elle écrit lentement&#xa0;: on lui laisse le temps.</translation>
    </message>
    <message>
        <source>Careful: “{detail}” gets lost. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>Attention&#xa0;: «&#xa0;{detail}&#xa0;» se perd. Réglez la douchette sur le clavier de cet ordinateur, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>Careful: “{detail}” arrive alike. Set the scanner to this computer&apos;s keyboard, then scan again.</source>
        <translation>Attention&#xa0;: «&#xa0;{detail}&#xa0;» arrivent identiques. Réglez la douchette sur le clavier de cet ordinateur, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>It cannot be told from “{detail}”. Set one of them to type a prefix, then scan again.</source>
        <translation>Impossible de la distinguer de «&#xa0;{detail}&#xa0;». Réglez l’une des deux pour qu’elle écrive un préfixe, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>Its keyboard layout is not this computer&apos;s ({detail}): letters are put right.</source>
        <translation>Sa disposition de clavier n’est pas celle de cet ordinateur ({detail})&#xa0;: les lettres sont corrigées.</translation>
    </message>
</context>
<context>
    <name>SecondPersonDialog</name>
    <message>
        <source>Somebody has to agree</source>
        <translation>Il faut l’accord de quelqu’un</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Donner l’accord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name and PIN are needed.</source>
        <translation>Il faut le nom et le PIN.</translation>
    </message>
</context>
<context>
    <name>SelfService</name>
    <message>
        <source>Please show this ticket to our staff.</source>
        <translation>Montrez ce billet à notre équipe, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>How many of you come in now?</source>
        <translation>Combien d’entre vous entrent maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>Please go to {gate}.</source>
        <translation>Veuillez aller à {gate}.</translation>
    </message>
    <message>
        <source>Please ask our staff.</source>
        <translation>Demandez à notre équipe, s’il vous plaît.</translation>
    </message>
</context>
<context>
    <name>SelfServicePage</name>
    <message>
        <source>More time</source>
        <translation>Plus de temps</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Hold your ticket in front of the camera</source>
        <translation>Présentez votre billet devant la caméra</translation>
    </message>
    <message>
        <source>Please answer</source>
        <translation>Veuillez répondre</translation>
    </message>
    <message numerus="yes">
        <source>Are you still there? Everything here is cleared in %Ln seconds.</source>
        <translation>
            <numerusform>Vous êtes toujours là&#x202f;? Tout sera effacé ici dans %Ln seconde.</numerusform>
            <numerusform>Vous êtes toujours là&#x202f;? Tout sera effacé ici dans %Ln secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help is wanted here</source>
        <translation>Quelqu’un demande de l’aide ici</translation>
    </message>
    <message>
        <source>Please wait. Somebody of our staff comes to you.</source>
        <translation>Veuillez patienter. Quelqu’un de notre équipe arrive.</translation>
    </message>
    <message>
        <source>No help needed</source>
        <translation>Pas besoin d’aide</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Appeler à l’aide</translation>
    </message>
</context>
<context>
    <name>SellPanel</name>
    <message>
        <source>Sell, let in   ⏎</source>
        <translation>Vendre, faire entrer   ⏎</translation>
    </message>
    <message>
        <source>Print the last receipt</source>
        <translation>Imprimer le dernier reçu</translation>
    </message>
    <message>
        <source>Sell at the door</source>
        <translation>Vendre sur place</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>En vente</translation>
    </message>
    <message>
        <source>Name (may be left empty)</source>
        <translation>Nom (facultatif)</translation>
    </message>
    <message>
        <source>E-mail, for the ticket (may be left empty)</source>
        <translation>E-mail, pour le billet (facultatif)</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Sell ticket</source>
        <translation>Vendre un billet</translation>
    </message>
    <message>
        <source>Sell at the door (Ctrl+N)</source>
        <translation>Vendre sur place (Ctrl+N)</translation>
    </message>
    <message>
        <source>How is it paid?</source>
        <translation>Mode de paiement&#x202f;?</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>Saisissez le montant payé.</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>Cancel the last sale: {sale}</source>
        <translation>Annuler la dernière vente&#xa0;: {sale}</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Something unexpected happened. Please try again.</source>
        <translation>Une erreur inattendue s’est produite. Réessayez.</translation>
    </message>
    <message>
        <source>The database of this laptop did not answer. Please scan again.</source>
        <translation>La base de données de cet ordinateur n’a pas répondu. Scannez à nouveau.</translation>
    </message>
    <message>
        <source>The database is busy. Please try again in a moment.</source>
        <translation>La base de données est occupée. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full. Free some space, then scan again.</source>
        <translation>Le disque de cet ordinateur est plein. Libérez de la place, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Call the organizer.</source>
        <translation>La base de données de cet ordinateur est endommagée. Appelez l’organisateur.</translation>
    </message>
    <message>
        <source>Another program works with the damaged database. Close every window of this kiosk, then open it again.</source>
        <translation>Un autre programme travaille avec la base de données endommagée. Fermez toutes les fenêtres de cette borne, puis rouvrez-la.</translation>
    </message>
    <message>
        <source>The database cannot be opened with this laptop&apos;s key.</source>
        <translation>La base de données ne s’ouvre pas avec la clé de cet ordinateur.</translation>
    </message>
    <message>
        <source>The folder of this kiosk&apos;s data cannot be written to. Call the technician.</source>
        <translation>Impossible d’écrire dans le dossier de données de cette borne. Appelez le technicien.</translation>
    </message>
    <message>
        <source>A file lies where the folder of this kiosk&apos;s data should be. Call the technician.</source>
        <translation>Un fichier se trouve là où devrait être le dossier de données de cette borne. Appelez le technicien.</translation>
    </message>
    <message>
        <source>This laptop&apos;s disk is full or fails. Free some space; if it goes on, use another laptop.</source>
        <translation>Le disque de cet ordinateur est plein ou défaillant. Libérez de la place&#x202f;; si cela continue, prenez un autre ordinateur.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not work. Log out and in again, then start anew.</source>
        <translation>Le trousseau de mots de passe de cet ordinateur ne fonctionne pas. Fermez la session et rouvrez-la, puis redémarrez Gatehouse.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store is locked. Unlock it, then start anew.</source>
        <translation>Le trousseau de mots de passe de cet ordinateur est verrouillé. Déverrouillez-le, puis redémarrez Gatehouse.</translation>
    </message>
    <message>
        <source>This computer&apos;s password store does not answer. Log out and in again, then start anew.</source>
        <translation>Le trousseau de mots de passe de cet ordinateur ne répond pas. Fermez la session et rouvrez-la, puis redémarrez Gatehouse.</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database cannot be read. Call the technician.</source>
        <translation>La clé de la base de données de cette borne est illisible. Appelez le technicien.</translation>
    </message>
    <message>
        <source>Others can read the key of this kiosk&apos;s database. Call the technician.</source>
        <translation>D’autres peuvent lire la clé de la base de données de cette borne. Appelez le technicien.</translation>
    </message>
    <message>
        <source>The key of this kiosk&apos;s database is missing. Call the technician.</source>
        <translation>La clé de la base de données de cette borne manque. Appelez le technicien.</translation>
    </message>
    <message>
        <source>Type the passphrase of this laptop to open the guest list.</source>
        <translation>Saisissez la phrase secrète de cet ordinateur pour ouvrir la liste des visiteurs.</translation>
    </message>
    <message>
        <source>This is not the passphrase of this laptop.</source>
        <translation>Ce n’est pas la phrase secrète de cet ordinateur.</translation>
    </message>
    <message>
        <source>The key lies beside the guest list: a thief of this laptop could read names, addresses and codes. A passphrase prevents that: kiosk passphrase</source>
        <translation>La clé se trouve à côté de la liste des visiteurs&#xa0;: qui vole cet ordinateur pourrait lire noms, adresses et codes. Une phrase secrète l’empêche&#xa0;: kiosk passphrase</translation>
    </message>
    <message>
        <source>The database belongs to a newer version of Gatehouse.</source>
        <translation>La base de données vient d’une version plus récente de Gatehouse.</translation>
    </message>
    <message>
        <source>The sync service could not be started. Restart this computer, or call the technician.</source>
        <translation>Le service de synchronisation n’a pas pu démarrer. Redémarrez cet ordinateur, ou appelez le technicien.</translation>
    </message>
    <message>
        <source>The printer did not take it. Save the sheet as a file instead.</source>
        <translation>L’imprimante ne l’a pas accepté. Enregistrez plutôt la feuille dans un fichier.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the sheet as a file instead.</source>
        <translation>Aucune imprimante n’est configurée sur cet ordinateur. Enregistrez plutôt la feuille dans un fichier.</translation>
    </message>
    <message>
        <source>The platform could not be reached.</source>
        <translation>La plateforme n’a pas pu être jointe.</translation>
    </message>
    <message>
        <source>The platform cannot answer now. The kiosk keeps trying.</source>
        <translation>La plateforme ne peut pas répondre pour l’instant. La borne continue d’essayer.</translation>
    </message>
    <message>
        <source>The platform does not give everything. Call the organizer.</source>
        <translation>La plateforme ne donne pas tout. Appelez l’organisateur.</translation>
    </message>
    <message>
        <source>The platform refused. Call the organizer.</source>
        <translation>La plateforme a refusé. Appelez l’organisateur.</translation>
    </message>
    <message>
        <source>The platform cannot be reached. The kiosk keeps trying.</source>
        <translation>La plateforme est injoignable. La borne continue d’essayer.</translation>
    </message>
    <message>
        <source>The platform answers too slowly. The kiosk keeps trying.</source>
        <translation>La plateforme répond trop lentement. La borne continue d’essayer.</translation>
    </message>
    <message>
        <source>This Wi-Fi asks for a login page. Log in with the browser, or use another network.</source>
        <translation>Ce Wi-Fi demande une page de connexion. Connectez-vous dans le navigateur, ou prenez un autre réseau.</translation>
    </message>
    <message>
        <source>Something else answers in the platform&apos;s place. Use another network, or call the organizer.</source>
        <translation>Autre chose répond à la place de la plateforme. Prenez un autre réseau, ou appelez l’organisateur.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not trusted. Call the organizer.</source>
        <translation>Le certificat de la plateforme n’est pas fiable. Appelez l’organisateur.</translation>
    </message>
    <message>
        <source>The platform no longer accepts this kiosk. Set it up again.</source>
        <translation>La plateforme n’accepte plus cette borne. Reconfigurez-la.</translation>
    </message>
    <message>
        <source>The platform&apos;s answer made no sense. The kiosk keeps trying.</source>
        <translation>La réponse de la plateforme n’a pas de sens. La borne continue d’essayer.</translation>
    </message>
    <message>
        <source>The platform&apos;s name is not known here. Check the address and the network.</source>
        <translation>Le nom de la plateforme est inconnu ici. Vérifiez l’adresse et le réseau.</translation>
    </message>
    <message>
        <source>Nobody answers at the platform&apos;s address. Check the address and its port.</source>
        <translation>Personne ne répond à l’adresse de la plateforme. Vérifiez l’adresse et son port.</translation>
    </message>
    <message>
        <source>What answers at the platform&apos;s address does not speak https. Check the address and its port.</source>
        <translation>Ce qui répond à l’adresse de la plateforme ne parle pas https. Vérifiez l’adresse et son port.</translation>
    </message>
    <message>
        <source>The proxy does not lead to the platform. Check the proxy settings of this computer.</source>
        <translation>Le proxy ne mène pas à la plateforme. Vérifiez les réglages de proxy de cet ordinateur.</translation>
    </message>
    <message>
        <source>What answers at this address is not a platform of this kind. Check the set-up code.</source>
        <translation>Ce qui répond à cette adresse n’est pas une plateforme de ce type. Vérifiez le code de configuration.</translation>
    </message>
    <message>
        <source>This set-up code does not fit the platform. Make a new one there.</source>
        <translation>Ce code de configuration ne convient pas à la plateforme. Créez-en un nouveau là-bas.</translation>
    </message>
    <message>
        <source>The file could not be written. Try again, or choose another folder.</source>
        <translation>Le fichier n’a pas pu être écrit. Réessayez, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no room left there. Free some, or choose another folder.</source>
        <translation>Il n’y a plus de place à cet endroit. Libérez de la place, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>This folder is not there. Is the stick plugged in?</source>
        <translation>Ce dossier est introuvable. La clé USB est-elle branchée&#x202f;?</translation>
    </message>
    <message>
        <source>You may not write there, or another program has the file open. Choose another name or folder.</source>
        <translation>Vous ne pouvez pas écrire à cet endroit, ou un autre programme a ouvert le fichier. Choisissez un autre nom ou dossier.</translation>
    </message>
    <message>
        <source>This note is too long. Shorten it.</source>
        <translation>Cette note est trop longue. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>The camera stopped. The kiosk keeps trying.</source>
        <translation>La caméra s’est arrêtée. La borne continue d’essayer.</translation>
    </message>
    <message>
        <source>It gives no picture. Close other programs that use it, or plug it in anew.</source>
        <translation>Elle ne donne pas d’image. Fermez les autres programmes qui l’utilisent, ou rebranchez-la.</translation>
    </message>
    <message>
        <source>Close other programs that use it, or allow Gatehouse to use it in the settings of this computer.</source>
        <translation>Fermez les autres programmes qui l’utilisent, ou autorisez Gatehouse à l’utiliser dans les réglages de cet ordinateur.</translation>
    </message>
    <message>
        <source>The camera in the network does not answer. The kiosk keeps trying.</source>
        <translation>La caméra du réseau ne répond pas. La borne continue d’essayer.</translation>
    </message>
    <message>
        <source>There is no such video.</source>
        <translation>Cette vidéo n’existe pas.</translation>
    </message>
    <message>
        <source>This video cannot be read.</source>
        <translation>Cette vidéo est illisible.</translation>
    </message>
    <message>
        <source>This phone picture (HEIC) cannot be read. Save it as JPEG or PNG.</source>
        <translation>Cette photo de téléphone (HEIC) est illisible. Enregistrez-la en JPEG ou PNG.</translation>
    </message>
    <message>
        <source>This picture is too large. Save it with fewer pixels.</source>
        <translation>Cette image est trop grande. Enregistrez-la avec moins de pixels.</translation>
    </message>
    <message>
        <source>This is a document. Take a picture of the code in it.</source>
        <translation>C’est un document. Prenez en photo le code qu’il contient.</translation>
    </message>
    <message>
        <source>The camera shows black. Is its lens covered?</source>
        <translation>La caméra ne montre que du noir. L’objectif est-il couvert&#x202f;?</translation>
    </message>
    <message>
        <source>The picture is frozen. Plug the camera in anew.</source>
        <translation>L’image est figée. Rebranchez la caméra.</translation>
    </message>
    <message>
        <source>Too dark: turn on a light</source>
        <translation>Trop sombre&#xa0;: allumez une lumière</translation>
    </message>
    <message>
        <source>Too bright: tilt it, or dim the screen</source>
        <translation>Trop clair&#xa0;: inclinez, ou baissez la luminosité de l’écran</translation>
    </message>
    <message>
        <source>Closer, please</source>
        <translation>Plus près, s’il vous plaît</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>Ne bougez plus</translation>
    </message>
    <message>
        <source>Part {number} of {total} of one code: show the other parts, too</source>
        <translation>Partie {number} sur {total} d’un code&#xa0;: montrez aussi les autres parties</translation>
    </message>
    <message>
        <source>This is one part of a code. Show its other parts, too.</source>
        <translation>C’est une partie d’un code. Montrez aussi ses autres parties.</translation>
    </message>
    <message>
        <source>Nothing arrived. Hold the scanner to the code and press its trigger.</source>
        <translation>Rien n’est arrivé. Pointez la douchette sur le code et appuyez sur la gâchette.</translation>
    </message>
    <message>
        <source>Letters got lost. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>Des lettres se sont perdues. Réglez la douchette sur le clavier de cet ordinateur, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>Some letters arrive alike. Set the scanner to this computer&apos;s keyboard, scan again.</source>
        <translation>Certaines lettres arrivent identiques. Réglez la douchette sur le clavier de cet ordinateur, puis scannez à nouveau.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether this laptop&apos;s clock is right: nothing is removed before that.</source>
        <translation>Personne ne sait encore si l’horloge de cet ordinateur est juste&#xa0;: rien n’est supprimé avant.</translation>
    </message>
    <message>
        <source>Guests come in now: nothing is removed while doors are open.</source>
        <translation>Des visiteurs entrent en ce moment&#xa0;: rien n’est supprimé tant que les portes sont ouvertes.</translation>
    </message>
    <message>
        <source>Entries are not sent yet: nothing is deleted before they are saved.</source>
        <translation>Des passages ne sont pas encore envoyés&#xa0;: rien n’est supprimé avant qu’ils soient enregistrés.</translation>
    </message>
    <message>
        <source>This laptop was not emptied: something came in that nobody had saved. Order it again.</source>
        <translation>Cet ordinateur n’a pas été vidé&#xa0;: quelque chose est arrivé que personne n’avait sauvegardé. Redonnez l’ordre.</translation>
    </message>
    <message>
        <source>This log is not as it was signed. Nothing of it was taken in.</source>
        <translation>Ce journal n’est plus tel qu’il a été signé. Rien n’en a été repris.</translation>
    </message>
    <message>
        <source>This is no log of another gate, or it cannot be read.</source>
        <translation>Ce n’est pas le journal d’une autre entrée, ou il est illisible.</translation>
    </message>
    <message>
        <source>This log is too large for codes. Use a file.</source>
        <translation>Ce journal est trop grand pour des codes. Utilisez un fichier.</translation>
    </message>
    <message>
        <source>The other gates cannot be reached.</source>
        <translation>Les autres entrées sont injoignables.</translation>
    </message>
    <message>
        <source>The host does not answer. Are both laptops in one network that lets them talk?</source>
        <translation>L’hôte ne répond pas. Les deux ordinateurs sont-ils sur un même réseau qui les laisse communiquer&#x202f;?</translation>
    </message>
    <message>
        <source>Another laptop answers than the one that invited. Ask for a new invitation.</source>
        <translation>L’ordinateur qui répond n’est pas celui qui a invité. Demandez une nouvelle invitation.</translation>
    </message>
    <message>
        <source>This is no invitation to a venue. Show the code that the host&apos;s laptop shows.</source>
        <translation>Ce n’est pas une invitation à un lieu. Montrez le code affiché par l’ordinateur hôte.</translation>
    </message>
    <message>
        <source>This invitation was used, or is too old. Ask the host&apos;s laptop for a new one.</source>
        <translation>Cette invitation a déjà servi ou est trop ancienne. Demandez-en une nouvelle à l’ordinateur hôte.</translation>
    </message>
    <message>
        <source>This laptop belongs to a venue already. Leave it first.</source>
        <translation>Cet ordinateur appartient déjà à un lieu. Quittez-le d’abord.</translation>
    </message>
    <message>
        <source>Connect this kiosk with its platform first.</source>
        <translation>Connectez d’abord cette borne à sa plateforme.</translation>
    </message>
    <message>
        <source>This is done on the host&apos;s laptop.</source>
        <translation>Cela se fait sur l’ordinateur hôte.</translation>
    </message>
    <message>
        <source>This laptop was not invited as one that can become host.</source>
        <translation>Cet ordinateur n’a pas été invité comme hôte possible.</translation>
    </message>
    <message>
        <source>The ledger does not start. Does another program of this laptop run it, or use its port?</source>
        <translation>Le registre ne démarre pas. Un autre programme de cet ordinateur le fait-il tourner, ou utilise-t-il son port&#x202f;?</translation>
    </message>
    <message>
        <source>Another program of this laptop runs the venue&apos;s ledger: this window leaves it to that one.</source>
        <translation>Un autre programme de cet ordinateur fait tourner le registre du lieu&#xa0;: cette fenêtre le lui laisse.</translation>
    </message>
    <message>
        <source>Another program of this laptop uses the port at which gates join.</source>
        <translation>Un autre programme de cet ordinateur utilise le port par lequel les entrées rejoignent le lieu.</translation>
    </message>
    <message>
        <source>Another laptop has taken over as host. This one goes on as a gate.</source>
        <translation>Un autre ordinateur a pris le relais comme hôte. Celui-ci continue comme entrée.</translation>
    </message>
    <message>
        <source>The two laptops have versions of Gatehouse that do not fit. Install the same one.</source>
        <translation>Les versions de Gatehouse des deux ordinateurs ne sont pas compatibles. Installez la même.</translation>
    </message>
    <message>
        <source>There is no such gate any more.</source>
        <translation>Cette entrée n’existe plus.</translation>
    </message>
    <message>
        <source>A setting of this kiosk cannot be used.</source>
        <translation>Un réglage de cette borne est inutilisable.</translation>
    </message>
    <message>
        <source>Choose event, list and gate first.</source>
        <translation>Choisissez d’abord l’événement, la liste et l’entrée.</translation>
    </message>
    <message>
        <source>The guest list has not arrived yet. Please wait a moment.</source>
        <translation>La liste des visiteurs n’est pas encore arrivée. Patientez un instant.</translation>
    </message>
    <message>
        <source>The platform&apos;s address in this set-up code cannot be used.</source>
        <translation>L’adresse de la plateforme dans ce code de configuration est inutilisable.</translation>
    </message>
    <message>
        <source>The proxy settings of this computer cannot be used.</source>
        <translation>Les réglages de proxy de cet ordinateur sont inutilisables.</translation>
    </message>
    <message>
        <source>This file cannot be the logo. Take a PNG, JPEG or SVG of at most 512 kB, without effects.</source>
        <translation>Ce fichier ne peut pas servir de logo. Prenez un PNG, JPEG ou SVG d’au plus 512&#xa0;ko, sans effets.</translation>
    </message>
    <message>
        <source>The platform&apos;s address is not protected by https. Ask for a new set-up code.</source>
        <translation>L’adresse de la plateforme n’est pas protégée par https. Demandez un nouveau code de configuration.</translation>
    </message>
    <message>
        <source>This is not a set-up code. Show the code from the platform.</source>
        <translation>Ce n’est pas un code de configuration. Montrez le code de la plateforme.</translation>
    </message>
    <message>
        <source>This set-up code is too old. Make a new one on the platform.</source>
        <translation>Ce code de configuration est trop ancien. Créez-en un nouveau sur la plateforme.</translation>
    </message>
    <message>
        <source>This set-up code was used before. Make a new one on the platform.</source>
        <translation>Ce code de configuration a déjà été utilisé. Créez-en un nouveau sur la plateforme.</translation>
    </message>
    <message>
        <source>Scans still wait for the platform before this one. Let them be sent first.</source>
        <translation>Des scans attendent encore d’être envoyés à la plateforme précédente. Laissez-les d’abord partir.</translation>
    </message>
    <message>
        <source>The platform did not take this: it was used before, is too old or mistyped. Make a new one there.</source>
        <translation>La plateforme ne l’a pas accepté&#xa0;: déjà utilisé, trop ancien ou mal saisi. Créez-en un nouveau là-bas.</translation>
    </message>
    <message>
        <source>The sync service does not answer. Start it with: kiosk-sync run</source>
        <translation>Le service de synchronisation ne répond pas. Lancez-le avec&#xa0;: kiosk-sync run</translation>
    </message>
    <message>
        <source>A PIN has at least four digits.</source>
        <translation>Un PIN a au moins quatre chiffres.</translation>
    </message>
    <message>
        <source>There is a new version of Gatehouse. A supervisor can install it after the event.</source>
        <translation>Une nouvelle version de Gatehouse existe. Un responsable peut l’installer après l’événement.</translation>
    </message>
    <message>
        <source>This is the newest version that is known here.</source>
        <translation>C’est la version la plus récente connue ici.</translation>
    </message>
    <message>
        <source>Nothing is installed while doors are open or somebody is on shift. Try again after the event.</source>
        <translation>Rien n’est installé tant que les portes sont ouvertes ou que quelqu’un est en service. Réessayez après l’événement.</translation>
    </message>
    <message>
        <source>The new version could not be installed. Try again, or call the technician.</source>
        <translation>La nouvelle version n’a pas pu être installée. Réessayez ou appelez le technicien.</translation>
    </message>
    <message>
        <source>The new version is not genuine or out of date, and was not taken. Call the technician.</source>
        <translation>La nouvelle version n’est pas authentique ou est périmée, elle n’a pas été prise. Appelez le technicien.</translation>
    </message>
    <message>
        <source>The new version could not be read as a whole. Try again.</source>
        <translation>La nouvelle version n’a pas pu être lue en entier. Réessayez.</translation>
    </message>
    <message>
        <source>The place of new versions cannot be reached.</source>
        <translation>L’emplacement des nouvelles versions est injoignable.</translation>
    </message>
    <message>
        <source>This program takes no updates by itself.</source>
        <translation>Ce programme ne se met pas à jour lui-même.</translation>
    </message>
    <message>
        <source>The updates of this computer&apos;s system bring the new version.</source>
        <translation>Les mises à jour du système de cet ordinateur apportent la nouvelle version.</translation>
    </message>
    <message>
        <source>Only a steward, a supervisor or an organizer may do this.</source>
        <translation>Réservé aux agents d’accueil, responsables et organisateurs.</translation>
    </message>
    <message>
        <source>Only a supervisor or an organizer may do this.</source>
        <translation>Réservé aux responsables et organisateurs.</translation>
    </message>
    <message>
        <source>Only a supervisor, an organizer or a technician may do this.</source>
        <translation>Réservé aux responsables, organisateurs et techniciens.</translation>
    </message>
    <message>
        <source>Only an organizer or a technician may do this.</source>
        <translation>Réservé aux organisateurs et techniciens.</translation>
    </message>
    <message>
        <source>Only an organizer may do this.</source>
        <translation>Réservé aux organisateurs.</translation>
    </message>
    <message>
        <source>This takes two people: a supervisor or an organizer who is somebody else has to agree.</source>
        <translation>Il faut deux personnes&#xa0;: un responsable ou un organisateur, autre que vous, doit donner son accord.</translation>
    </message>
    <message>
        <source>The second person has to be somebody else.</source>
        <translation>La deuxième personne doit être quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>This takes the supervisor&apos;s PIN of this kiosk.</source>
        <translation>Il faut le PIN du responsable de cette borne.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Personne n’est connecté. Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Say who you are: whoever may do this has a name and a PIN here.</source>
        <translation>Indiquez qui vous êtes&#xa0;: qui peut le faire a ici un nom et un PIN.</translation>
    </message>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>Le nom et le PIN ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait, or let an organizer choose another PIN.</source>
        <translation>Trop de PIN faux. Patientez, ou faites choisir un autre PIN par un organisateur.</translation>
    </message>
    <message>
        <source>Choose a supervisor&apos;s PIN first: without one nobody could leave self-service.</source>
        <translation>Définissez d’abord un PIN de responsable&#xa0;: sans lui, personne ne pourrait quitter le libre-service.</translation>
    </message>
    <message>
        <source>Staff need a name.</source>
        <translation>Chaque membre de l’équipe a besoin d’un nom.</translation>
    </message>
    <message>
        <source>Somebody of this name is there already. Add something that tells them apart.</source>
        <translation>Quelqu’un porte déjà ce nom. Ajoutez de quoi les distinguer.</translation>
    </message>
    <message>
        <source>The first of the staff has to be an organizer with a PIN, who adds the others.</source>
        <translation>La première personne de l’équipe doit être un organisateur avec un PIN, qui ajoute les autres.</translation>
    </message>
    <message>
        <source>The last organizer stays while others are there.</source>
        <translation>Le dernier organisateur reste tant qu’il y en a d’autres dans l’équipe.</translation>
    </message>
    <message>
        <source>This shift comes from the platform, or is gone already.</source>
        <translation>Ce service vient de la plateforme, ou n’existe déjà plus.</translation>
    </message>
    <message>
        <source>Nobody of the staff has this name.</source>
        <translation>Personne de l’équipe ne porte ce nom.</translation>
    </message>
    <message>
        <source>A shift ends after it begins.</source>
        <translation>Un service se termine après son début.</translation>
    </message>
    <message>
        <source>The PIN could not be compared. Please try again.</source>
        <translation>Le PIN n’a pas pu être vérifié. Réessayez.</translation>
    </message>
    <message>
        <source>This cannot be done at the door. Send the guest to the desk.</source>
        <translation>Impossible à l’entrée. Envoyez le visiteur au guichet.</translation>
    </message>
    <message>
        <source>This kiosk may not do this. Send the guest to the desk.</source>
        <translation>Cette borne n’a pas le droit de le faire. Envoyez le visiteur au guichet.</translation>
    </message>
    <message>
        <source>Nothing is for sale at this door.</source>
        <translation>Rien n’est en vente à cette entrée.</translation>
    </message>
    <message>
        <source>This type is not sold at this door.</source>
        <translation>Ce type n’est pas vendu à cette entrée.</translation>
    </message>
    <message>
        <source>So many guests cannot be sold at once.</source>
        <translation>Impossible de vendre pour autant de visiteurs à la fois.</translation>
    </message>
    <message>
        <source>Sold out. A supervisor may sell it all the same.</source>
        <translation>Épuisé. Un responsable peut vendre quand même.</translation>
    </message>
    <message>
        <source>Others are before this guest on the waiting list. A supervisor may approve all the same.</source>
        <translation>D’autres sont avant ce visiteur sur la liste d’attente. Un responsable peut approuver quand même.</translation>
    </message>
    <message>
        <source>No places are free in here. A supervisor may sell it all the same.</source>
        <translation>Il n’y a plus de place à l’intérieur. Un responsable peut vendre quand même.</translation>
    </message>
    <message>
        <source>This event is not on. A supervisor may sell it all the same.</source>
        <translation>Cet événement n’est pas en cours. Un responsable peut vendre quand même.</translation>
    </message>
    <message>
        <source>This list is for several dates. Choose the list of one date first.</source>
        <translation>Cette liste vaut pour plusieurs dates. Choisissez d’abord la liste d’une seule date.</translation>
    </message>
    <message>
        <source>Cash or card?</source>
        <translation>Espèces ou carte&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody knows the currency. Tell the organizer.</source>
        <translation>La monnaie n’est pas connue. Prévenez l’organisateur.</translation>
    </message>
    <message>
        <source>Type the amount that was paid.</source>
        <translation>Saisissez le montant payé.</translation>
    </message>
    <message>
        <source>Less was handed over than is due.</source>
        <translation>Le montant reçu est inférieur au montant dû.</translation>
    </message>
    <message>
        <source>Something was sold meanwhile. Please count again.</source>
        <translation>Une vente a eu lieu entre-temps. Recomptez, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please count every way of paying.</source>
        <translation>Comptez chaque mode de paiement, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Nothing was sold or paid since the last count.</source>
        <translation>Rien n’a été vendu ni payé depuis le dernier comptage.</translation>
    </message>
    <message>
        <source>More stays in the box than was counted.</source>
        <translation>Il reste en caisse plus que ce qui a été compté.</translation>
    </message>
    <message>
        <source>There is no such receipt on this laptop.</source>
        <translation>Ce reçu n’existe pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no such ticket on this laptop.</source>
        <translation>Ce billet n’existe pas sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The printer is away. It will be printed when it is back.</source>
        <translation>L’imprimante est absente. L’impression se fera à son retour.</translation>
    </message>
    <message>
        <source>No other laptop of a venue can print this.</source>
        <translation>Aucun autre ordinateur du site ne peut imprimer ceci.</translation>
    </message>
    <message>
        <source>The label roll is nearly empty.</source>
        <translation>Le rouleau d’étiquettes est presque vide.</translation>
    </message>
    <message>
        <source>No printer is set for this.</source>
        <translation>Aucune imprimante n’est définie pour cela.</translation>
    </message>
    <message>
        <source>The settings name no printer that can be used.</source>
        <translation>Les réglages n’indiquent aucune imprimante utilisable.</translation>
    </message>
    <message>
        <source>The file badge.toml cannot be used.</source>
        <translation>Le fichier badge.toml est inutilisable.</translation>
    </message>
    <message>
        <source>This file is no badge layout that can be read.</source>
        <translation>Ce fichier n’est pas un modèle de badge lisible.</translation>
    </message>
    <message>
        <source>Another currency is due.</source>
        <translation>Une autre monnaie est due.</translation>
    </message>
    <message>
        <source>Another amount is due. Please begin anew.</source>
        <translation>Un autre montant est dû. Recommencez.</translation>
    </message>
    <message>
        <source>This platform keeps nothing that is not paid. Take the payment now.</source>
        <translation>Cette plateforme ne garde rien d’impayé. Encaissez maintenant.</translation>
    </message>
    <message>
        <source>No payment is awaited for this ticket.</source>
        <translation>Aucun paiement n’est attendu pour ce billet.</translation>
    </message>
    <message>
        <source>This ticket does not wait for approval.</source>
        <translation>Ce billet n’attend pas d’approbation.</translation>
    </message>
    <message>
        <source>Only a supervisor may decide this.</source>
        <translation>Seul un responsable peut décider.</translation>
    </message>
    <message>
        <source>This sale cannot be cancelled here.</source>
        <translation>Cette vente ne peut pas être annulée ici.</translation>
    </message>
    <message>
        <source>This sale was cancelled before.</source>
        <translation>Cette vente a déjà été annulée.</translation>
    </message>
    <message>
        <source>Somebody came in by it. Undo that scan first.</source>
        <translation>Quelqu’un est entré avec. Annulez d’abord ce scan.</translation>
    </message>
    <message>
        <source>This scan cannot be taken back.</source>
        <translation>Ce scan ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>This scan cannot be taken back here.</source>
        <translation>Ce scan ne peut pas être annulé ici.</translation>
    </message>
    <message>
        <source>It is too late to take this scan back.</source>
        <translation>Il est trop tard pour annuler ce scan.</translation>
    </message>
    <message>
        <source>This scan was taken back before.</source>
        <translation>Ce scan a déjà été annulé.</translation>
    </message>
    <message>
        <source>This guest has walked in or out again since. Take that scan back first.</source>
        <translation>Ce visiteur est entré ou sorti de nouveau depuis. Annulez d’abord ce scan-là.</translation>
    </message>
    <message>
        <source>This database is older than it was. Scans since {time} may be missing until the platform was reached.</source>
        <translation>Cette base de données est plus ancienne qu’avant. Des scans depuis {time} peuvent manquer tant que la plateforme n’a pas été jointe.</translation>
    </message>
    <message>
        <source>The database of this laptop is damaged. Close this window and open it again: a backup takes its place.</source>
        <translation>La base de données de cet ordinateur est endommagée. Fermez cette fenêtre et rouvrez-la&#xa0;: une sauvegarde la remplace.</translation>
    </message>
    <message>
        <source>The database was damaged, and a backup took its place. Scans since {time} may be missing until the platform was reached.</source>
        <translation>La base de données était endommagée, une sauvegarde l’a remplacée. Des scans depuis {time} peuvent manquer tant que la plateforme n’a pas été jointe.</translation>
    </message>
    <message>
        <source>This database was made on another laptop. Set this laptop up anew, unless it was moved here for good.</source>
        <translation>Cette base de données vient d’un autre ordinateur. Reconfigurez celui-ci, sauf si elle a été déplacée ici pour de bon.</translation>
    </message>
    <message>
        <source>Another laptop works under this one&apos;s name. Set one of them up anew.</source>
        <translation>Un autre ordinateur travaille sous le nom de celui-ci. Reconfigurez l’un des deux.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is slow. Entries keep the corrected time.</source>
        <translation>L’horloge de cet ordinateur retarde. Les passages gardent l’heure corrigée.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is fast. Entries keep the corrected time.</source>
        <translation>L’horloge de cet ordinateur avance. Les passages gardent l’heure corrigée.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock was changed. Please check date and time.</source>
        <translation>L’horloge de cet ordinateur a été modifiée. Vérifiez la date et l’heure.</translation>
    </message>
    <message>
        <source>The platform says another time than before. Please check date and time.</source>
        <translation>La plateforme indique une autre heure qu’avant. Vérifiez la date et l’heure.</translation>
    </message>
    <message>
        <source>The platform suddenly has far fewer tickets or events. What was known is kept. Call the organizer.</source>
        <translation>La plateforme a soudain beaucoup moins de billets ou d’événements. Ce qui était connu est gardé. Appelez l’organisateur.</translation>
    </message>
    <message>
        <source>The platform suddenly names other times. What was known is kept. Call the organizer.</source>
        <translation>La plateforme indique soudain d’autres horaires. Ce qui était connu est gardé. Appelez l’organisateur.</translation>
    </message>
    <message>
        <source>Nobody has checked this laptop&apos;s clock yet.</source>
        <translation>Personne n’a encore vérifié l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>This laptop&apos;s clock is wrong. Please check date and time.</source>
        <translation>L’horloge de cet ordinateur est fausse. Vérifiez la date et l’heure.</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Démarrage de la caméra</translation>
    </message>
    <message>
        <source>One moment. Typed codes and hand scanners work already.</source>
        <translation>Un instant. La saisie de codes et les douchettes marchent déjà.</translation>
    </message>
    <message>
        <source>Camera ready</source>
        <translation>Caméra prête</translation>
    </message>
    <message>
        <source>Hold a code in front of the camera.</source>
        <translation>Présentez un code devant la caméra.</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>Aucune caméra trouvée</translation>
    </message>
    <message>
        <source>Plug a camera in; the kiosk keeps looking. Hand scanners and typed codes work.</source>
        <translation>Branchez une caméra&#x202f;; la borne continue de chercher. Les douchettes et la saisie de codes marchent.</translation>
    </message>
    <message>
        <source>Camera is in use</source>
        <translation>Caméra occupée</translation>
    </message>
    <message>
        <source>Another program has the camera. Close it; the kiosk keeps trying.</source>
        <translation>Un autre programme utilise la caméra. Fermez-le&#x202f;; la borne continue d’essayer.</translation>
    </message>
    <message>
        <source>Camera was unplugged</source>
        <translation>Caméra débranchée</translation>
    </message>
    <message>
        <source>Plug it in again; the kiosk keeps trying. Hand scanners and typed codes work.</source>
        <translation>Rebranchez-la&#x202f;; la borne continue d’essayer. Les douchettes et la saisie de codes marchent.</translation>
    </message>
    <message>
        <source>Camera is not allowed</source>
        <translation>Caméra non autorisée</translation>
    </message>
    <message>
        <source>Allow Gatehouse to use the camera in the settings of this computer.</source>
        <translation>Autorisez Gatehouse à utiliser la caméra dans les réglages de cet ordinateur.</translation>
    </message>
    <message>
        <source>Camera gives no picture</source>
        <translation>La caméra ne donne pas d’image</translation>
    </message>
    <message>
        <source>Take off the lens cover, or plug the camera in anew. The kiosk keeps trying.</source>
        <translation>Retirez le cache de l’objectif, ou rebranchez la caméra. La borne continue d’essayer.</translation>
    </message>
    <message>
        <source>The video is over</source>
        <translation>La vidéo est terminée</translation>
    </message>
    <message>
        <source>Connect a webcam to go on, or type a code below.</source>
        <translation>Connectez une webcam pour continuer, ou saisissez un code ci-dessous.</translation>
    </message>
    <message>
        <source>Ready for the hand scanner</source>
        <translation>Prêt pour la douchette</translation>
    </message>
    <message>
        <source>Scan a code, or type it below.</source>
        <translation>Scannez un code, ou saisissez-le ci-dessous.</translation>
    </message>
</context>
<context>
    <name>ServiceLine</name>
    <message>
        <source>Start it</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>The sync service is running.</source>
        <translation>Le service de synchronisation tourne.</translation>
    </message>
    <message>
        <source>The sync service is not running. It talks with the platform.</source>
        <translation>Le service de synchronisation ne tourne pas. C’est lui qui communique avec la plateforme.</translation>
    </message>
    <message>
        <source>The sync service is starting …</source>
        <translation>Le service de synchronisation démarre…</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Sync service</source>
        <translation>Service de synchronisation</translation>
    </message>
    <message>
        <source>It fetches the guest list and sends entries, also while this window is closed.</source>
        <translation>Il récupère la liste des visiteurs et envoie les passages, même quand cette fenêtre est fermée.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Go through the set-up again</source>
        <translation>Refaire la configuration</translation>
    </message>
    <message>
        <source>What is kept, and wiping this laptop</source>
        <translation>Ce qui est conservé, et effacer cet ordinateur</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
    <message>
        <source>Leave guests alone with it</source>
        <translation>Laisser aux visiteurs</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#x202f;%</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>At the scan</source>
        <translation>Au scan</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Inverser l’image</translation>
    </message>
    <message>
        <source>A refusal stays until it is dismissed</source>
        <translation>Un refus reste affiché jusqu’à sa fermeture</translation>
    </message>
    <message>
        <source>Guests&apos; names as initials (F8)</source>
        <translation>Noms des visiteurs en initiales (F8)</translation>
    </message>
    <message>
        <source>A second screen for guests</source>
        <translation>Deuxième écran pour les visiteurs</translation>
    </message>
    <message>
        <source>The list on paper is kept in</source>
        <translation>La liste papier est conservée dans</translation>
    </message>
    <message>
        <source>When a finger touches a line</source>
        <translation>Quand un doigt touche un champ</translation>
    </message>
    <message>
        <source>Whenever a line is pressed</source>
        <translation>À chaque appui sur un champ</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>Clavier à l’écran</translation>
    </message>
    <message>
        <source>Who is at this kiosk</source>
        <translation>Qui est à cette borne</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>aucun dossier</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Locks itself when nobody did anything for</source>
        <translation>Se verrouille sans activité après</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>Libre-service</translation>
    </message>
    <message>
        <source>Set by the settings file; only the file changes it</source>
        <translation>Fixé par le fichier de réglages&#x202f;; seul ce fichier le modifie</translation>
    </message>
    <message>
        <source>set</source>
        <translation>défini</translation>
    </message>
</context>
<context>
    <name>ShiftBox</name>
    <message>
        <source>Shifts</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Add this shift</source>
        <translation>Ajouter ce service</translation>
    </message>
    <message>
        <source>Remove the shift</source>
        <translation>Retirer le service</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>Shifts</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Past ones, too</source>
        <translation>Aussi les passés</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>No shifts</source>
        <translation>Aucun service</translation>
    </message>
    <message>
        <source>Whoever has no shift may sign in at any time.</source>
        <translation>Sans service, on peut se connecter à tout moment.</translation>
    </message>
</context>
<context>
    <name>SideFold</name>
    <message>
        <source>Last scans and counts</source>
        <translation>Derniers scans et compteurs</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Last scans</source>
        <translation>Derniers scans</translation>
    </message>
    <message>
        <source>Nobody yet. The first scan shows up here.</source>
        <translation>Personne pour l’instant. Le premier scan s’affiche ici.</translation>
    </message>
    <message>
        <source>Let out here</source>
        <translation>Sortis ici</translation>
    </message>
    <message>
        <source>Admitted here</source>
        <translation>Admis ici</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>sur {count}</translation>
    </message>
    <message>
        <source>known here</source>
        <translation>connus ici</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>Toutes les entrées</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>À l’intérieur</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Name and PIN do not belong together.</source>
        <translation>Le nom et le PIN ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>There is no PIN for this name. Use the badge, or ask an organizer for a PIN.</source>
        <translation>Il n’y a pas de PIN pour ce nom. Utilisez le badge, ou demandez un PIN à un organisateur.</translation>
    </message>
    <message>
        <source>This code is no badge that counts here.</source>
        <translation>Ce code n’est pas un badge valable ici.</translation>
    </message>
    <message>
        <source>{name} is not on shift now. A supervisor has to agree.</source>
        <translation>{name} n’est pas de service maintenant. Il faut l’accord d’un responsable.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s name and PIN do not belong together.</source>
        <translation>Le nom et le PIN du responsable ne vont pas ensemble.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Lock this kiosk</source>
        <translation>Verrouiller cette borne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Take over, or lock this kiosk</source>
        <translation>Prendre le relais, ou verrouiller cette borne</translation>
    </message>
    <message>
        <source>A supervisor&apos;s name and PIN are needed.</source>
        <translation>Il faut le nom et le PIN d’un responsable.</translation>
    </message>
    <message>
        <source>Choose your name and type your PIN.</source>
        <translation>Choisissez votre nom et saisissez votre PIN.</translation>
    </message>
    <message>
        <source>{name} is at this kiosk</source>
        <translation>{name} est à cette borne</translation>
    </message>
    <message>
        <source>Who is at this kiosk?</source>
        <translation>Qui est à cette borne&#x202f;?</translation>
    </message>
    <message>
        <source>Hold your badge in front of the camera, or choose your name and type your PIN.</source>
        <translation>Présentez votre badge devant la caméra, ou choisissez votre nom et saisissez votre PIN.</translation>
    </message>
    <message>
        <source>Take over   ⏎</source>
        <translation>Prendre le relais   ⏎</translation>
    </message>
    <message>
        <source>Sign in   ⏎</source>
        <translation>Se connecter   ⏎</translation>
    </message>
</context>
<context>
    <name>SoundLines</name>
    <message>
        <source>Admitted</source>
        <translation>Admis</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Regardez bien</translation>
    </message>
    <message>
        <source>Not like this</source>
        <translation>Pas comme ça</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demandez</translation>
    </message>
    <message>
        <source>Our fault</source>
        <translation>De notre fait</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habituel</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Aigu</translation>
    </message>
    <message>
        <source>Verdicts make a sound</source>
        <translation>Les résultats émettent un son</translation>
    </message>
    <message>
        <source>The word of each verdict is spoken</source>
        <translation>Le mot de chaque résultat est prononcé</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Jouer un son</translation>
    </message>
    <message>
        <source>This computer has no voice.</source>
        <translation>Cet ordinateur n’a pas de voix.</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Sounds</source>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Each kind of verdict has a sound of its own. If you hear nothing, turn this computer up.</source>
        <translation>Chaque type de résultat a son propre son. Si vous n’entendez rien, montez le son de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days}&#xa0;j {hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>The last 15 minutes</source>
        <translation>Les 15 dernières minutes</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La dernière heure</translation>
    </message>
    <message>
        <source>The last 3 hours</source>
        <translation>Les 3 dernières heures</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du… au…</translation>
    </message>
</context>
<context>
    <name>SpeedTable</name>
    <message>
        <source>Read the code</source>
        <translation>Lire le code</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>From picture to verdict</source>
        <translation>De l’image au résultat</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>millisecondes</translation>
    </message>
    <message>
        <source>half of them</source>
        <translation>la moitié</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 sur 100</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>le plus lent</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Ajouter quelqu’un</translation>
    </message>
    <message>
        <source>Let the others sign in here</source>
        <translation>Laisser les autres se connecter ici</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Signs in by</source>
        <translation>Connexion par</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Anybody may scan here. Once there is an organizer, whoever uses this kiosk has to sign in.</source>
        <translation>Tout le monde peut scanner ici. Dès qu’il y a un organisateur, il faut se connecter pour utiliser cette borne.</translation>
    </message>
    <message>
        <source>No staff</source>
        <translation>Aucun membre</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Pas encore ici</translation>
    </message>
    <message>
        <source>Somebody of this name is here already: {names}</source>
        <translation>Quelqu’un porte déjà ce nom ici&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Steward</source>
        <translation>Agent d’accueil</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Organisateur</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technicien</translation>
    </message>
</context>
<context>
    <name>StandingFlag</name>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take away: {reason}</source>
        <translation>Retirer&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>StateView</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This cannot be shown now</source>
        <translation>Impossible d’afficher cela maintenant</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {place} of {total}: {title}</source>
        <translation>Étape {place} sur {total}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>End the set-up</source>
        <translation>Quitter la configuration</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configuré</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Overridden by: {who}</source>
        <translation>Dérogation de&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Took an entry back</source>
        <translation>Passage annulé</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Agreed by: {who}</source>
        <translation>Confirmé par&#xa0;: {who}</translation>
    </message>
    <message>
        <source>The device&apos;s own clock: {time}</source>
        <translation>Horloge de l’appareil&#xa0;: {time}</translation>
    </message>
</context>
<context>
    <name>StoryLines</name>
    <message>
        <source>So far</source>
        <translation>Jusqu’ici</translation>
    </message>
    <message>
        <source>This ticket was never scanned.</source>
        <translation>Ce billet n’a jamais été scanné.</translation>
    </message>
    <message>
        <source>{count} earlier ones are in the log.</source>
        <translation>Dans le journal, plus anciens&#xa0;: {count}.</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>Back to the log   Esc</source>
        <translation>Retour au journal   Esc</translation>
    </message>
    <message>
        <source>A code that is in no guest list</source>
        <translation>Un code qui n’est dans aucune liste des visiteurs</translation>
    </message>
</context>
<context>
    <name>SupervisorLines</name>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>PIN du responsable</translation>
    </message>
    <message>
        <source>Who decides?</source>
        <translation>Qui décide&#x202f;?</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>What was not taken</source>
        <translation>Ce qui n’a pas été accepté</translation>
    </message>
    <message>
        <source>Runs, the latest first</source>
        <translation>Synchronisations, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Parts of the guest list</source>
        <translation>Parties de la liste des visiteurs</translation>
    </message>
    <message>
        <source>The platform&apos;s own counts</source>
        <translation>Chiffres de la plateforme</translation>
    </message>
    <message>
        <source>This platform tells no counts of its own.</source>
        <translation>Cette plateforme ne donne pas ses propres chiffres.</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Looking how it stands</source>
        <translation>Vérification de l’état</translation>
    </message>
    <message>
        <source>Not syncing</source>
        <translation>Pas de synchro</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>since: {time}</source>
        <translation>depuis&#xa0;: {time}</translation>
    </message>
    <message>
        <source>guest list read: {time}</source>
        <translation>liste des visiteurs lue&#xa0;: {time}</translation>
    </message>
    <message>
        <source>entries delivered: {time}</source>
        <translation>passages transmis&#xa0;: {time}</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>La plateforme</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>not taken by the platform: {count}</source>
        <translation>non acceptés par la plateforme&#xa0;: {count}</translation>
    </message>
    <message>
        <source>the oldest: {time}</source>
        <translation>le plus ancien&#xa0;: {time}</translation>
    </message>
    <message>
        <source>delivered so far: {count}</source>
        <translation>transmis jusqu’ici&#xa0;: {count}</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>not complete yet</source>
        <translation>pas encore complète</translation>
    </message>
    <message>
        <source>The guest list is from</source>
        <translation>État de la liste des visiteurs</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Part of the guest list</source>
        <translation>Partie de la liste des visiteurs</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Dernière lecture</translation>
    </message>
    <message>
        <source>Next run in</source>
        <translation>Prochain passage dans</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>not to its end yet</source>
        <translation>pas encore finie</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complète</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>At the platform</source>
        <translation>Sur la plateforme</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>It begins as soon as the sync service runs.</source>
        <translation>Elle commence dès que le service de synchronisation tourne.</translation>
    </message>
    <message>
        <source>Asked for. What comes appears here.</source>
        <translation>Demande envoyée. La suite s’affiche ici.</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Send entries</source>
        <translation>Envoi des passages</translation>
    </message>
    <message>
        <source>Read the guest list</source>
        <translation>Lecture de la liste des visiteurs</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>well</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Check-in lists</source>
        <translation>Listes d’entrée</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Types de billet</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Réservations</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Billets</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Withdrawn codes</source>
        <translation>Codes invalidés</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Wristbands and cards</source>
        <translation>Bracelets et cartes</translation>
    </message>
    <message>
        <source>Entries of other gates</source>
        <translation>Passages des autres entrées</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>{name}: sold</source>
        <translation>{name}&#xa0;: vendus</translation>
    </message>
    <message>
        <source>{name}: tickets</source>
        <translation>{name}&#xa0;: billets</translation>
    </message>
    <message>
        <source>{name}: came</source>
        <translation>{name}&#xa0;: venus</translation>
    </message>
</context>
<context>
    <name>TakeHomePage</name>
    <message>
        <source>Without names (pseudonyms)</source>
        <translation>Sans noms (pseudonymes)</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Toutes les colonnes</translation>
    </message>
    <message>
        <source>Only what the log page is narrowed to</source>
        <translation>Seulement la sélection filtrée du journal</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Files of everything that this laptop knows. They are yours: only you can read them.</source>
        <translation>Des fichiers avec tout ce que sait cet ordinateur. Ils sont à vous&#xa0;: vous seul pouvez les lire.</translation>
    </message>
    <message>
        <source>Closing report of the evening</source>
        <translation>Rapport de fin de soirée</translation>
    </message>
    <message>
        <source>Entry log</source>
        <translation>Journal des passages</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Fréquentation</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>What was sold and paid at the door</source>
        <translation>Ventes et paiements sur place</translation>
    </message>
    <message>
        <source>PDF, to read and to print</source>
        <translation>PDF, à lire et à imprimer</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>CSV, for other programs</source>
        <translation>CSV, pour d’autres logiciels</translation>
    </message>
    <message>
        <source>Take home</source>
        <translation>Emporter</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <source>{count} rows written</source>
        <translation>Lignes écrites&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Calling it off</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>Écrit&#xa0;:</translation>
    </message>
    <message>
        <source>Called off. Nothing was left behind.</source>
        <translation>Annulé. Rien n’est resté.</translation>
    </message>
</context>
<context>
    <name>TakingsPage</name>
    <message>
        <source>End the shift with this count</source>
        <translation>Finir le service avec ce comptage</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Note (may be left empty)</source>
        <translation>Note (facultatif)</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>Par type de billet</translation>
    </message>
    <message>
        <source>By steward</source>
        <translation>Par agent d’accueil</translation>
    </message>
    <message>
        <source>Till of this shift</source>
        <translation>Caisse de ce service</translation>
    </message>
    <message>
        <source>Not counted yet on this laptop.</source>
        <translation>Pas encore compté sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Last counted: {time}</source>
        <translation>Dernier comptage&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Type de billet</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Visiteurs</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Encaissé</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>Agent d’accueil</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>Compté.</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Admitted by {name}</source>
        <translation>Admis par {name}</translation>
    </message>
    <message>
        <source>From {before} to {zone}</source>
        <translation>De {before} à {zone}</translation>
    </message>
    <message>
        <source>Waiting list: next in line</source>
        <translation>Liste d’attente&#xa0;: le prochain</translation>
    </message>
    <message>
        <source>Waiting list: place {place}, {before} before</source>
        <translation>Liste d’attente&#xa0;: place {place}, {before} avant</translation>
    </message>
    <message>
        <source>Flagged: {reason}</source>
        <translation>Signalé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <translation>Place {seat}</translation>
    </message>
    <message>
        <source>First entry: {entry}</source>
        <translation>Premier passage&#xa0;: {entry}</translation>
    </message>
    <message>
        <source>Latest of {count}: {entry}</source>
        <translation>Dernier de {count}&#xa0;: {entry}</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Show log as codes</source>
        <translation>Afficher le journal en codes</translation>
    </message>
    <message>
        <source>Save log as a file …</source>
        <translation>Enregistrer le journal dans un fichier…</translation>
    </message>
    <message>
        <source>Read its screen</source>
        <translation>Lire son écran</translation>
    </message>
    <message>
        <source>Take in its file …</source>
        <translation>Importer son fichier…</translation>
    </message>
    <message>
        <source>For gates without a network: guests who came in at one are known at the other afterwards.</source>
        <translation>Pour les entrées sans réseau&#xa0;: les visiteurs entrés à l’une sont ensuite connus à l’autre.</translation>
    </message>
    <message>
        <source>The log of this laptop</source>
        <translation>Le journal de cet ordinateur</translation>
    </message>
    <message>
        <source>The log of another laptop</source>
        <translation>Le journal d’un autre ordinateur</translation>
    </message>
    <message>
        <source>Gate to gate</source>
        <translation>D’entrée à entrée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Écrit&#xa0;: {path}</translation>
    </message>
    <message>
        <source>New here: {new} of {entries} scans</source>
        <translation>Nouveaux ici&#xa0;: {new} sur {entries} scans</translation>
    </message>
    <message>
        <source>Left out, of events that this laptop does not know: {count}</source>
        <translation>Laissés de côté, d’événements que cet ordinateur ne connaît pas&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Proved by their own log alone: {count}</source>
        <translation>Prouvés par leur seul journal&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Left out, under no signature: {count}</source>
        <translation>Laissé de côté, sans signature : {count}</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Gatehouse is locked</source>
        <translation>Gatehouse est verrouillé</translation>
    </message>
    <message>
        <source>Passphrase of this laptop</source>
        <translation>Phrase secrète de cet ordinateur</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Venue</name>
    <message>
        <source>No venue is set up on this laptop.</source>
        <translation>Aucun lieu n’est configuré sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Looking for the host.</source>
        <translation>Recherche de l’hôte.</translation>
    </message>
    <message>
        <source>Catching up with the other gates.</source>
        <translation>Mise à jour avec les autres entrées.</translation>
    </message>
    <message>
        <source>All gates agree before anybody is let in.</source>
        <translation>Toutes les entrées s’accordent avant chaque admission.</translation>
    </message>
    <message>
        <source>The host does not answer: this laptop decides alone.</source>
        <translation>L’hôte ne répond pas&#xa0;: cet ordinateur décide seul.</translation>
    </message>
    <message>
        <source>The host counts otherwise: this laptop decides alone.</source>
        <translation>L’hôte compte autrement&#xa0;: cet ordinateur décide seul.</translation>
    </message>
    <message>
        <source>This host was taken over from. Looking for the new one.</source>
        <translation>Cet hôte a été remplacé. Recherche du nouveau.</translation>
    </message>
    <message>
        <source>This laptop is not welcome in the venue any more: it decides alone.</source>
        <translation>Cet ordinateur n’est plus accepté dans le lieu&#xa0;: il décide seul.</translation>
    </message>
    <message>
        <source>It runs a version of Gatehouse that does not fit: install the same one everywhere.</source>
        <translation>Version de Gatehouse incompatible&#xa0;: installez la même partout.</translation>
    </message>
    <message>
        <source>It is enrolled at another platform: enrol it anew.</source>
        <translation>Connexion à une autre plateforme&#xa0;: refaites-la.</translation>
    </message>
    <message>
        <source>It works for another event: choose the same one.</source>
        <translation>Travaille pour un autre événement&#xa0;: choisissez le même.</translation>
    </message>
    <message>
        <source>It knows other rules of the same check-in list: let both fetch from the platform.</source>
        <translation>Autres règles pour la même liste d’entrée&#xa0;: laissez les deux les récupérer sur la plateforme.</translation>
    </message>
    <message>
        <source>Its guest list is not complete yet: let it finish loading.</source>
        <translation>Liste des visiteurs pas encore complète&#xa0;: laissez finir le chargement.</translation>
    </message>
    <message>
        <source>Another laptop works with a copy of this one&apos;s data: enrol that one anew, then let it join.</source>
        <translation>Un autre ordinateur travaille avec une copie des données de celui-ci&#xa0;: reconfigurez l’autre, puis laissez-le rejoindre.</translation>
    </message>
    <message>
        <source>Its log of scans was changed or cut short: keep this laptop for whoever checks the evening.</source>
        <translation>Son journal de scans a été modifié ou tronqué&#xa0;: gardez cet ordinateur pour le contrôle.</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Sans contact</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Pas encore de contact</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>En contact</translation>
    </message>
    <message>
        <source>guest list complete</source>
        <translation>liste des visiteurs complète</translation>
    </message>
    <message>
        <source>guest list: {age}</source>
        <translation>liste des visiteurs&#xa0;: {age}</translation>
    </message>
    <message>
        <source>guest list not complete</source>
        <translation>liste des visiteurs incomplète</translation>
    </message>
    <message>
        <source>reaches the platform</source>
        <translation>plateforme joignable</translation>
    </message>
    <message>
        <source>no internet</source>
        <translation>pas d’Internet</translation>
    </message>
    <message>
        <source>battery {percent} %</source>
        <translation>batterie {percent}&#x202f;%</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min ahead: set it right.</source>
        <translation>Horloge en avance de {minutes} min&#xa0;: réglez-la.</translation>
    </message>
    <message>
        <source>Its clock is {minutes} min behind: set it right.</source>
        <translation>Horloge en retard de {minutes} min&#xa0;: réglez-la.</translation>
    </message>
</context>
<context>
    <name>VenuePage</name>
    <message>
        <source>Invite a gate</source>
        <translation>Inviter une entrée</translation>
    </message>
    <message>
        <source>Back   Esc</source>
        <translation>Retour   Esc</translation>
    </message>
    <message>
        <source>Venue: several gates, one guest list</source>
        <translation>Lieu&#xa0;: plusieurs entrées, une liste des visiteurs</translation>
    </message>
    <message>
        <source>One venue, several gates</source>
        <translation>Un lieu, plusieurs entrées</translation>
    </message>
    <message>
        <source>{heard} of {all} gates</source>
        <translation>{heard} entrées sur {all}</translation>
    </message>
    <message>
        <source>The ledger is starting on this laptop.</source>
        <translation>Le registre démarre sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This laptop is the host, as long as this window is open.</source>
        <translation>Cet ordinateur est l’hôte tant que cette fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>Really shut out</source>
        <translation>Vraiment exclure</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Invite one more</source>
        <translation>Inviter une autre entrée</translation>
    </message>
    <message>
        <source>Really leave it</source>
        <translation>Vraiment quitter</translation>
    </message>
    <message>
        <source>Leave the venue</source>
        <translation>Quitter le lieu</translation>
    </message>
    <message>
        <source>Really take over</source>
        <translation>Vraiment prendre le relais</translation>
    </message>
    <message>
        <source>Take over as host</source>
        <translation>Devenir l’hôte</translation>
    </message>
    <message>
        <source>Making the venue …</source>
        <translation>Création du lieu…</translation>
    </message>
    <message>
        <source>Asking the host …</source>
        <translation>Interrogation de l’hôte…</translation>
    </message>
    <message>
        <source>Is the old host off, or out of reach of all gates? While both run, gates on either side admit what the other side has admitted; every double is listed when they meet. Press once more to take over.</source>
        <translation>L’ancien hôte est-il éteint, ou hors de portée de toutes les entrées&#x202f;? Tant que les deux tournent, les entrées de chaque côté admettent ce que l’autre a déjà admis&#x202f;; chaque doublon est listé quand elles se retrouvent. Appuyez encore pour prendre le relais.</translation>
    </message>
    <message>
        <source>Making the ledger of all that is known here …</source>
        <translation>Création du registre avec tout ce qui est connu ici…</translation>
    </message>
    <message>
        <source>This laptop then decides alone, and forgets the venue&apos;s keys. Its entries stay. Press once more to leave.</source>
        <translation>Cet ordinateur décidera alors seul et oubliera les clés du lieu. Ses passages restent. Appuyez encore pour quitter.</translation>
    </message>
    <message>
        <source>This gate is cut off at once and can come back by a new invitation only. What it told of stays. Press once more to shut it out.</source>
        <translation>Cette entrée est coupée aussitôt et ne peut revenir qu’avec une nouvelle invitation. Ce qu’elle a transmis reste. Appuyez encore pour l’exclure.</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Next guest   ⏎</source>
        <translation>Visiteur suivant   ⏎</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Regardez bien</translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message>
        <source>Delete everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Guest lists, scans, backups and keys go from this laptop for good, and the window closes.</source>
        <translation>Listes d’invités, scans, sauvegardes et clés quittent définitivement cet ordinateur, et la fenêtre se ferme.</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Enregistrer sous …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The platform does not have {count} of them: they are saved into a file before.</source>
        <translation>La plateforme n’en a pas {count}&#xa0;: ils sont d’abord enregistrés dans un fichier.</translation>
    </message>
</context>
<context>
    <name>_StepRow</name>
    <message>
        <source>Do it now</source>
        <translation>Le faire maintenant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omis</translation>
    </message>
</context>
</TS>
